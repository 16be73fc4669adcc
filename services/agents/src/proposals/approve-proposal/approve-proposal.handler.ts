import { ApproveProposal, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Lenders } from '../lenders.adapter.js';
import { proposalStream } from '../proposal.js';
import { ReachedProposals } from '../reached-proposals.adapter.js';
import { approveProposal } from './approve-proposal.js';

@Handles(ApproveProposal)
export class ApproveProposalHandler implements Handler<typeof ApproveProposal> {
  constructor(
    private readonly events: EventStore,
    private readonly lenders: Lenders,
    private readonly reached: ReachedProposals,
  ) {}

  async handle(input: InputOf<typeof ApproveProposal>, context: CommandContext, reach: Reach) {
    const { actor } = context;
    await this.reached.mustHold(actor.tenantId, input.proposalId, reach);
    const lender = await this.lenders.of(actor, input.proposalId);
    const stream = proposalStream(actor.tenantId, input.proposalId);
    const { position } = await this.events.update(stream, context, (proposal, version) =>
      approveProposal({ ...input, actor, version, lender }, proposal),
    );
    return { id: input.proposalId, position };
  }
}
