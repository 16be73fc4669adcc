import { randomUUID } from 'node:crypto';

import { z } from 'zod';

import type { PublicApi } from '../client/public-api.js';
import type { ExplainedStep } from './render.js';
import type { WatchedProposal } from './watched.js';

const nothing = z.unknown();

const explained = z.object({
  explain: z
    .object({
      steps: z.array(
        z.object({
          at: z.string(),
          type: z.string(),
          actor: z.object({ kind: z.string() }),
          record: z.object({ text: z.string().nullish() }).nullable(),
        }),
      ),
    })
    .nullable(),
});

/** What a member may do with a proposal, over the public API. */
export class Decisions {
  constructor(private readonly api: PublicApi) {}

  async approve({ id, version }: WatchedProposal, editedText?: string): Promise<void> {
    const input = { idempotencyKey: randomUUID(), proposalId: id, expectedVersion: version, editedText };
    const query = 'mutation Approve($input: ApproveProposalInput!) { approveProposal(input: $input) { position } }';
    await this.api.ask({ query, variables: { input }, schema: nothing });
  }

  async reject({ id, version }: WatchedProposal, reason: string): Promise<void> {
    const input = { idempotencyKey: randomUUID(), proposalId: id, expectedVersion: version, reason };
    const query = 'mutation Reject($input: RejectProposalInput!) { rejectProposal(input: $input) { position } }';
    await this.api.ask({ query, variables: { input }, schema: nothing });
  }

  async why({ id }: WatchedProposal): Promise<readonly ExplainedStep[]> {
    const query = `query Why($subject: RefInput!) {
      explain(subject: $subject) { steps { at type actor { kind } record { ... on Message { text } } } }
    }`;
    const { explain } = await this.api.ask({
      query,
      variables: { subject: { type: 'PROPOSAL', id } },
      schema: explained,
    });
    return explain?.steps ?? [];
  }
}
