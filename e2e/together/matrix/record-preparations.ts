import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Shop } from '../shop.js';

const named = z.object({ id: z.string() });
const deals = z.object({ deals: z.object({ edges: z.array(z.object({ node: named })) }) });

/** A deal that there is, by its id. */
export async function someDeal({ caller }: Shop): Promise<string> {
  const query = '{ deals(first: 1) { edges { node { id } } } }';
  const [first] = (await caller.ask({ query, answer: deals })).deals.edges;
  return first?.node.id ?? '';
}

/** A word about a deal that there is. */
export async function noted(shop: Shop): Promise<void> {
  const record = { type: 'DEAL', id: await someDeal(shop) };
  const input = { idempotencyKey: randomUUID(), record, text: 'Calls on Monday' };
  const query = 'mutation ($input: CreateNoteInput!) { createNote(input: $input) { note { id } } }';
  await shop.caller.ask({ query, variables: { input }, answer: z.unknown() });
}

/** Something that is to be done. */
export async function toDo({ caller }: Shop): Promise<void> {
  const input = { idempotencyKey: randomUUID(), title: 'Call Anna' };
  const query = 'mutation ($input: CreateTaskInput!) { createTask(input: $input) { task { id } } }';
  await caller.ask({ query, variables: { input }, answer: z.unknown() });
}
