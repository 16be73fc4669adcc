import { expect, it } from 'vitest';

import { sniffedType } from './sniffed-type.js';

const sheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

it.each([
  ['application/pdf', 'image/png', 'application/pdf'],
  ['application/x-elf', 'text/plain', 'application/x-elf'],
  ['application/zip', 'image/png', 'application/zip'],
  ['application/zip', sheet, sheet],
  ['application/x-cfb', 'application/vnd.ms-excel', 'application/vnd.ms-excel'],
  ['application/x-cfb', 'application/pdf', 'application/x-cfb'],
  [null, 'text/csv', 'text/csv'],
  [null, 'application/json', 'application/json'],
  [null, 'image/png', 'application/octet-stream'],
  [null, 'image/svg+xml', 'application/octet-stream'],
])('%s that is announced as %s is taken for %s', (sniffed, announced, taken) =>
  expect(sniffedType({ sniffed, announced })).toBe(taken),
);
