import { expect, it } from 'vitest';

import type { Records } from '../batching/records.loader.js';
import { groundIn } from './why.loader.js';

const nobody = {} as Records;

it.each(['constructor', 'toString', '__proto__'])('tells the reason %s as it was written', async (reason) => {
  const why = { reason, rule: null, proposalId: null };
  expect(await groundIn({ type: 'identity.staff-access.invited', why }, 'en', nobody)).toBe(reason);
});
