import { operations } from '@parley/contracts';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

import { rpcPlaces } from './rpc-places.js';

describe('places of the contracts where an id goes in', () => {
  it('are all known by what the id names', () => {
    const { places, unknown } = rpcPlaces();
    console.info(`${places.length} places of ${new Set(places.map(({ operation }) => operation)).size} operations`);
    expect(unknown).toEqual([]);
    expect(places.length).toBeGreaterThan(100);
  });

  it('mutant twin: an id of something unheard of is missed by no name', () => {
    const grown = { ...operations[0]!, name: 'crm.open-vault', input: z.object({ vaultId: z.uuid() }) };
    expect(rpcPlaces([grown]).unknown).toEqual(['crm.open-vault(vaultId)']);
  });
});
