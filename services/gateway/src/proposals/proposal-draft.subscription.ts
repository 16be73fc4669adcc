import { ProposalsByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Field, ID, ObjectType, Resolver, Subscription } from '@nestjs/graphql';
import { setTimeout as wait } from 'node:timers/promises';

import { RequestContext } from '../serving/request-context.types.js';
import { proposalOf, Proposal } from './proposal.types.js';

const PACE_MS = 100;
/** A proposal that nobody has made by then is not being made. */
const LONGEST_WAIT_MS = 120_000;

@ObjectType({ description: 'How far the writing of a proposal is. Ephemeral: it has no position.' })
export class ProposalDraft {
  @Field(() => ID, { description: 'Id of the proposal.' })
  readonly proposalId!: string;

  @Field(() => String, { description: 'The text, empty until it is complete.' })
  readonly text!: string;

  @Field(() => Boolean, { description: 'Whether the text is complete.' })
  readonly isComplete!: boolean;

  @Field(() => Proposal, { nullable: true, description: 'The proposal, once complete.' })
  readonly proposal!: Proposal | null;
}

@Resolver()
export class ProposalDraftSubscription {
  @Subscription(() => ProposalDraft, {
    description:
      'Waits at most 120 s for a proposal that was asked for: an item without text at once, then one with the complete ' +
      'text and the proposal. Permission: `proposals:read`.',
    resolve: (draft: ProposalDraft) => draft,
  })
  @RequiresOf(ProposalsByIds)
  async *proposalDraft(
    @Args('id', { type: () => ID, description: 'Id of the proposal.' }) id: string,
    @Context() context: RequestContext,
  ): AsyncGenerator<ProposalDraft, void, undefined> {
    yield { proposalId: id, text: '', isComplete: false, proposal: null };
    for (let waited = 0; waited < LONGEST_WAIT_MS; waited += PACE_MS) {
      const view = await context.renewed().records.proposals.load(id);
      if (view) {
        const proposal = proposalOf(view);
        yield { proposalId: id, text: proposal.draft ?? '', isComplete: true, proposal };
        return;
      }
      await wait(PACE_MS);
    }
  }
}
