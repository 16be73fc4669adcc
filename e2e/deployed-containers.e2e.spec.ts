import { useBackend } from '@parley/testing';
import { beforeAll, expect, it } from 'vitest';

import { build } from './processes/built.js';
import { Stage } from './processes/stage.js';

beforeAll(() => build());

const stage = useBackend(() => Stage.open());

it('starts every container of the manifests as a plain process, ready within seconds', async () => {
  const said = await stage().migrate();
  expect(said).toHaveLength(6);

  const begun = performance.now();
  const placed = await Promise.all(
    stage().services.map((container) => stage().place(container, { PARLEY_GATEWAY_PORT: '0' })),
  );
  const ready = await Promise.all(
    placed.map(async (one) => {
      await stage().ready(one);
      return `${one.name} ${((performance.now() - begun) / 1000).toFixed(1)} s`;
    }),
  );
  console.log(`ready: ${ready.join(', ')}`);
  expect(placed).toHaveLength(7);

  const begunEnding = performance.now();
  const codes = await Promise.all(placed.map(({ entry }) => entry.stop()));
  console.log(`all ended in ${((performance.now() - begunEnding) / 1000).toFixed(1)} s`);
  expect(codes).toEqual([0, 0, 0, 0, 0, 0, 0]);
});
