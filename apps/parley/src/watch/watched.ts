import { z } from 'zod';

const shown = `fragment Shown on Proposal {
  id version status action draft editedText reasons code chat { title } move { toStage { name { en } } }
  verdicts { guardrail outcome reason }
}`;

/** What `watch` asks of each item of activity. */
export const watchQuery = `subscription Watch($after: Position) {
  activity(after: $after) {
    id position at type
    actor { kind }
    record {
      __typename
      ... on Message { id text direction senderName chat { title } }
      ... on Proposal { ...Shown }
      ... on Deal { id title stage { name { en } } }
    }
  }
}
${shown}`;

export const pendingQuery = `query Pending {
  proposals(first: 50, filter: { status: { eq: PENDING } }) { edges { node { ...Shown } } }
}
${shown}`;

const chat = z.object({ title: z.string().nullable() }).nullable();
const name = z.object({ en: z.string() });

const message = z.object({
  __typename: z.literal('Message'),
  id: z.string(),
  text: z.string().nullable(),
  direction: z.enum(['INCOMING', 'OUTGOING']),
  senderName: z.string().nullable(),
  chat,
});

export const shownProposal = z.object({
  id: z.string(),
  version: z.int(),
  status: z.string(),
  action: z.string(),
  draft: z.string().nullable(),
  editedText: z.string().nullable(),
  reasons: z.array(z.string()),
  code: z.string().nullable(),
  chat,
  move: z.object({ toStage: z.object({ name }).nullable() }).nullable(),
  verdicts: z.array(z.object({ guardrail: z.string(), outcome: z.string(), reason: z.string() })),
});

const proposal = shownProposal.extend({ __typename: z.literal('Proposal') });

const deal = z.object({
  __typename: z.literal('Deal'),
  id: z.string(),
  title: z.string().nullable(),
  stage: z.object({ name }),
});

const other = z.object({ __typename: z.string() });

export const watchedItem = z.object({
  id: z.string(),
  position: z.string(),
  at: z.string(),
  type: z.string(),
  actor: z.object({ kind: z.string() }),
  record: z.union([message, proposal, deal, other]).nullable(),
});

export type WatchedItem = z.infer<typeof watchedItem>;
export type WatchedMessage = z.infer<typeof message>;
export type WatchedProposal = z.infer<typeof shownProposal>;
export type WatchedDeal = z.infer<typeof deal>;

export const asMessage = (item: WatchedItem): WatchedMessage | undefined => message.safeParse(item.record).data;
export const asProposal = (item: WatchedItem): WatchedProposal | undefined => proposal.safeParse(item.record).data;
export const asDeal = (item: WatchedItem): WatchedDeal | undefined => deal.safeParse(item.record).data;
