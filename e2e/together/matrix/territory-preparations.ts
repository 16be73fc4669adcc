import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Shop } from '../shop.js';
import type { Fill } from './examples.js';

const listed = z.object({ territories: z.array(z.object({ id: z.string() })) });

/** The only one there is, since an order names all of them: others that were made meanwhile are archived. */
async function onlyTerritory({ caller }: Shop): Promise<Fill> {
  const query = '{ territories { id } }';
  const { territories } = await caller.ask({ query, answer: listed });
  const [first, ...others] = territories.map(({ id }) => id);
  const archiving = 'mutation ($input: ArchiveTerritoryInput!) { archiveTerritory(input: $input) { position } }';
  for (const territoryId of others) {
    const variables = { input: { idempotencyKey: randomUUID(), territoryId } };
    await caller.ask({ query: archiving, variables, answer: z.unknown() });
  }
  if (first === undefined) throw new Error('There is no territory');
  return { territoryId: first };
}

export const territoryPreparations = { reorderTerritories: onlyTerritory };
