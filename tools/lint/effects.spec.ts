import { matchesGlob } from 'node:path';

import { expect, it } from 'vitest';

import { domainFiles, domainGlob, effects } from './effects.mjs';

const at = (name: string) => `services/crm/src/deals/move-deal-to-stage/${name}`;
const names = [
  ...['deal.ts', 'deal.errors.ts', 'move-deal-to-stage.ts', 'deal.manager.ts', 'domain.ts', 'handler.ts'],
  ...['main.ts', 'index.ts', 'deal.int.spec.ts', ...effects.map((role) => `deal.${role}.ts`)],
];

const isDomainToLint = (file: string) =>
  domainFiles.files.some((glob) => matchesGlob(file, glob)) &&
  !domainFiles.ignores.some((glob) => matchesGlob(file, glob));

it.each(names)('%s is the same to lint and to coverage', (name) => {
  expect(matchesGlob(at(name), domainGlob)).toBe(isDomainToLint(at(name)));
});

it('takes for domain code whatever has no effect in its name', () => {
  const domain = names.filter((name) => matchesGlob(at(name), domainGlob));
  expect(domain).toEqual([
    'deal.ts',
    'deal.errors.ts',
    'move-deal-to-stage.ts',
    'deal.manager.ts',
    'domain.ts',
    'handler.ts',
  ]);
});
