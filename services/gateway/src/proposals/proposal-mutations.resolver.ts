import { ApproveProposal, RejectProposal, RequestProposal } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { type Keyed, RequestContext } from '../serving/request-context.types.js';
import {
  ApproveProposalInput,
  ApproveProposalPayload,
  RejectProposalInput,
  RejectProposalPayload,
  RequestProposalInput,
  RequestProposalPayload,
} from './proposal-inputs.types.js';
import { type Proposal, proposalOf } from './proposal.types.js';

@Resolver()
export class ProposalMutationsResolver {
  @Mutation(() => RequestProposalPayload, {
    description:
      'Asks an agent for a proposal now. Permission: `proposals:create`. Code: `billing.limit.reached`. Example: ' +
      '`requestProposal(input: { idempotencyKey: "k1", chatId: "…" }) { proposalId }`.',
  })
  @RequiresOf(RequestProposal)
  async requestProposal(
    @Args('input', { description: 'For which chat.' }) { idempotencyKey, chatId }: RequestProposalInput,
    @Context() context: RequestContext,
  ): Promise<RequestProposalPayload> {
    const { output, position } = await context.send(RequestProposal, { chatId }, { idempotencyKey });
    return { position, proposalId: output.id, proposal: await proposalNow(output.id, context) };
  }

  @Mutation(() => ApproveProposalPayload, {
    description:
      'Lets a proposal happen, as drafted or with your own text. Permission: `proposals:decide`. Codes: ' +
      '`agents.proposal.version`, `agents.proposal.not-pending`. Example: ' +
      '`approveProposal(input: { idempotencyKey: "k1", proposalId: "…", expectedVersion: 1 }) { proposal { status } }`.',
  })
  @RequiresOf(ApproveProposal)
  async approveProposal(
    @Args('input', { description: 'Which proposal, as read.' }) { idempotencyKey, ...input }: ApproveProposalInput,
    @Context() context: RequestContext,
  ): Promise<ApproveProposalPayload> {
    const keyed = await answering(input.proposalId, { idempotencyKey, context });
    const { output, position } = await context.send(ApproveProposal, present(input), keyed);
    return { position, proposal: await proposalNow(output.id, context) };
  }

  @Mutation(() => RejectProposalPayload, {
    description:
      'Says no to a proposal, with a reason that the agent learns from. Permission: `proposals:decide`. Example: ' +
      '`rejectProposal(input: { idempotencyKey: "k1", proposalId: "…", reason: "Too pushy" }) { proposal { status } }`.',
  })
  @RequiresOf(RejectProposal)
  async rejectProposal(
    @Args('input', { description: 'Which proposal, and why not.' }) { idempotencyKey, ...input }: RejectProposalInput,
    @Context() context: RequestContext,
  ): Promise<RejectProposalPayload> {
    const keyed = await answering(input.proposalId, { idempotencyKey, context });
    const { output, position } = await context.send(RejectProposal, present(input), keyed);
    return { position, proposal: await proposalNow(output.id, context) };
  }
}

type Asked = { readonly idempotencyKey: string; readonly context: RequestContext };

/** A decision belongs to what it decides on: it goes on under the first cause of the proposal. */
async function answering(proposalId: string, { idempotencyKey, context }: Asked): Promise<Keyed> {
  const proposal = await context.renewed().records.proposals.load(proposalId);
  return { idempotencyKey, ...(proposal && { correlationId: proposal.correlationId }) };
}

async function proposalNow(id: string, context: RequestContext): Promise<Proposal | null> {
  const view = await context.readBack(context.records.proposals.load(id));
  return view && proposalOf(view);
}
