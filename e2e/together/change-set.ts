import { randomUUID } from 'node:crypto';

import { vi } from 'vitest';
import { z } from 'zod';

import { patience, type Shop } from './shop.js';

const applied = z.object({ applyTerritories: z.object({ changeSetId: z.string() }) });

/** A territory of that team takes every open deal that is nobody's, and gives it back; what it took, by its change set. */
export async function changeSetIn(shop: Shop, teamId: string): Promise<string> {
  const { caller } = shop;
  const input = (more: object) => ({ input: { idempotencyKey: randomUUID(), ...more } });
  const territoryId = await shop.territory(teamId, { dealConditions: { isOpen: { eq: true } } });
  const applying = 'mutation ($input: ApplyTerritoriesInput!) { applyTerritories(input: $input) { changeSetId } }';
  const asked = { query: applying, variables: input({}), answer: applied };
  const { changeSetId } = (await caller.ask(asked)).applyTerritories;
  const undoing = 'mutation ($input: UndoChangeSetInput!) { undoChangeSet(input: $input) { position } }';
  const undo = () => caller.ask({ query: undoing, variables: input({ changeSetId }), answer: z.unknown() });
  await vi.waitFor(undo, patience);
  const archiving = 'mutation ($input: ArchiveTerritoryInput!) { archiveTerritory(input: $input) { position } }';
  await caller.ask({ query: archiving, variables: input({ territoryId }), answer: z.unknown() });
  return changeSetId;
}
