import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { Caller } from './caller.js';

const edges = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });

const stage = z.object({ id: z.string(), key: z.string() });

const chat = z.object({
  id: z.string(),
  title: z.string().nullable(),
  contact: z.object({ name: z.string().nullable() }).nullable(),
  currentDeal: z.object({ id: z.string(), stage }).nullable(),
});

const proposal = z.object({
  id: z.string(),
  version: z.int(),
  action: z.string(),
  draft: z.string().nullable(),
  reasons: z.array(z.string()),
});

const outcome = z.object({
  status: z.string(),
  send: z.object({ status: z.string() }).nullable(),
  message: z.object({ id: z.string(), text: z.string().nullable() }).nullable(),
});

const deal = z.object({
  id: z.string(),
  version: z.int(),
  stage,
  pipeline: z.object({ stages: z.array(stage) }),
});

const withMessages = z.object({ messages: edges(z.object({ text: z.string().nullable() })) });

const step = z.object({ type: z.string(), actor: z.object({ kind: z.string() }) });

export type Proposal = z.infer<typeof proposal>;

/** The steps of the main path as a member takes them, each one question to the public API. */
export class MainPath {
  constructor(private readonly caller: Caller) {}

  /** The chat of that title, with its contact and its deal, once it is there. */
  async chat(title: string) {
    const query = `{ chats(first: 50) { edges { node {
      id title contact { name } currentDeal { id stage { id key } }
    } } } }`;
    const { chats } = await this.caller.ask({ query, answer: z.object({ chats: edges(chat) }) });
    return chats.edges.map(({ node }) => node).find((node) => node.title === title);
  }

  /** The texts of a chat, in no order. */
  async texts(chatId: string): Promise<readonly string[]> {
    const query = 'query ($id: ID!) { chat(id: $id) { messages(first: 50) { edges { node { text } } } } }';
    const answer = z.object({ chat: withMessages.nullable() });
    const { chat: found } = await this.caller.ask({ query, variables: { id: chatId }, answer });
    return (found?.messages.edges ?? []).flatMap(({ node }) => (node.text === null ? [] : [node.text]));
  }

  /** What waits in a chat for a decision. */
  pending(chatId: string): Promise<readonly Proposal[]> {
    return this.proposals({ status: { eq: 'PENDING' }, chatId: { eq: chatId } });
  }

  /** What waits for a decision in any chat. */
  pendingAnywhere(): Promise<readonly Proposal[]> {
    return this.proposals({ status: { eq: 'PENDING' } });
  }

  private async proposals(filter: object): Promise<readonly Proposal[]> {
    const query = `query ($filter: ProposalFilter) {
      proposals(first: 20, filter: $filter) { edges { node { id version action draft reasons } } }
    }`;
    const answer = z.object({ proposals: edges(proposal) });
    const { proposals } = await this.caller.ask({ query, variables: { filter }, answer });
    return proposals.edges.map(({ node }) => node);
  }

  /** Approves with an edit; the same key again is the same approval. */
  async approve({ id, version }: Proposal, editedText: string, idempotencyKey: string = randomUUID()): Promise<string> {
    const query = 'mutation ($input: ApproveProposalInput!) { approveProposal(input: $input) { position } }';
    const input = { idempotencyKey, proposalId: id, expectedVersion: version, editedText };
    const answer = z.object({ approveProposal: z.object({ position: z.string() }) });
    return (await this.caller.ask({ query, variables: { input }, answer })).approveProposal.position;
  }

  /** What became of an approved proposal. */
  async outcome(id: string) {
    const query = 'query ($id: ID!) { proposal(id: $id) { status send { status } message { id text } } }';
    const answer = z.object({ proposal: outcome });
    return (await this.caller.ask({ query, variables: { id }, answer })).proposal;
  }

  async deal(id: string) {
    const query = `query ($id: ID!) { deal(id: $id) {
      id version stage { id key } pipeline { stages { id key } }
    } }`;
    return (await this.caller.ask({ query, variables: { id }, answer: z.object({ deal }) })).deal;
  }

  /** The key of the stage in which a deal was at that moment. */
  async stageAsOf(id: string, asOf: string): Promise<string> {
    const query = 'query ($id: ID!, $asOf: DateTime!) { deal(id: $id, asOf: $asOf) { stage { id key } } }';
    const answer = z.object({ deal: z.object({ stage }) });
    return (await this.caller.ask({ query, variables: { id, asOf }, answer })).deal.stage.key;
  }

  async moveDeal(dealId: string, stageKey: string): Promise<void> {
    const { version, pipeline } = await this.deal(dealId);
    const stageId = pipeline.stages.find(({ key }) => key === stageKey)?.id;
    const query = 'mutation ($input: MoveDealToStageInput!) { moveDealToStage(input: $input) { position } }';
    const input = { idempotencyKey: randomUUID(), dealId, stageId, expectedVersion: version };
    await this.caller.ask({ query, variables: { input }, answer: z.unknown() });
  }

  /** The types of the chain that led to a thing, oldest first. */
  async explain(subject: { readonly type: string; readonly id: string; readonly field?: string }) {
    const query = 'query ($subject: RefInput!) { explain(subject: $subject) { steps { type actor { kind } } } }';
    const answer = z.object({ explain: z.object({ steps: z.array(step) }) });
    return (await this.caller.ask({ query, variables: { subject }, answer })).explain.steps.map(({ type }) => type);
  }
}
