import { randomUUID } from 'node:crypto';

import { vi } from 'vitest';
import { z } from 'zod';

import { patience, type Shop } from '../shop.js';
import type { Fill } from './examples.js';

const messages = z.object({ edges: z.array(z.object({ node: z.object({ text: z.string().nullable() }) })) });
const said = z.object({
  chats: z.object({ edges: z.array(z.object({ node: z.object({ id: z.string(), messages }) })) }),
});
const requested = z.object({ requestProposal: z.object({ proposalId: z.string() }) });
const versioned = z.object({ proposal: z.object({ version: z.int() }) });

/** The buyer asks something that can be answered, and the chat shows it. */
export async function asked(shop: Shop): Promise<Fill> {
  const text = `How much is it with the work? ${randomUUID()}`;
  shop.hear(text);
  const query = '{ chats(first: 5) { edges { node { id messages(first: 5) { edges { node { text } } } } } } }';
  return vi.waitFor(async () => {
    const { chats } = await shop.caller.ask({ query, answer: said });
    const found = chats.edges.find(({ node }) => node.messages.edges.some((edge) => edge.node.text === text));
    if (!found) throw new Error('The message is not there yet');
    return { chatId: found.node.id };
  }, patience);
}

/** Where something of ours goes out meanwhile there is nothing to answer: the buyer asks again. */
export const waitingProposal = (shop: Shop): Promise<Fill> => vi.waitFor(() => proposed(shop), patience);

async function proposed(shop: Shop): Promise<Fill> {
  const input = { idempotencyKey: randomUUID(), ...(await asked(shop)) };
  const query = 'mutation ($input: RequestProposalInput!) { requestProposal(input: $input) { proposalId } }';
  const { requestProposal } = await shop.caller.ask({ query, variables: { input }, answer: requested });
  const { proposalId } = requestProposal;
  const read = 'query ($id: ID!) { proposal(id: $id) { version } }';
  const { proposal } = await shop.caller.ask({ query: read, variables: { id: proposalId }, answer: versioned });
  return { proposalId, expectedVersion: proposal.version };
}
