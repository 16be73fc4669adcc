import { PassThrough } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';

import { movableClock } from '@parley/testing';
import { expect, it } from 'vitest';

import { ExportArchive } from './export-archive.adapter.js';
import type { ExportedRecords } from './exported-records.adapter.js';

const exporter = {} as Parameters<ExportArchive['of']>[0];

/** Records of whoever may read them no more in the middle of an export, once somebody says so. */
const refusedLater = () => {
  const gate = Promise.withResolvers<never>();
  async function* refused(): AsyncGenerator {
    yield { id: '1' };
    await gate.promise;
  }
  const records = { listed: refused, messages: refused, events: refused } as unknown as ExportedRecords;
  const archive = new ExportArchive(records, movableClock()).of(exporter, () => Promise.resolve());
  return { archive, refuse: () => gate.reject(new Error('refused')) };
};

it('breaks for whoever reads it where its maker may read no more', async () => {
  const { archive, refuse } = refusedLater();
  const read = finished(archive.resume());
  refuse();
  await expect(read).rejects.toThrow('refused');
});

it('breaks for whoever begins to read it only then, and until then for nobody', async () => {
  const { archive, refuse } = refusedLater();
  refuse();
  await expect.poll(() => archive.destroyed).toBe(true);
  await expect(pipeline(archive, new PassThrough())).rejects.toThrow('refused');
});
