import { type InputOf, type Reach, RejectProposal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { Lenders } from '../lenders.adapter.js';
import { proposalStream } from '../proposal.js';
import { ReachedProposals } from '../reached-proposals.adapter.js';
import { rejectProposal } from './reject-proposal.js';

@Handles(RejectProposal)
export class RejectProposalHandler implements Handler<typeof RejectProposal> {
  constructor(
    private readonly events: EventStore,
    private readonly lenders: Lenders,
    private readonly reached: ReachedProposals,
  ) {}

  async handle(input: InputOf<typeof RejectProposal>, context: CommandContext, reach: Reach) {
    const { actor } = context;
    await this.reached.mustHold(actor.tenantId, input.proposalId, reach);
    const lender = await this.lenders.of(actor, input.proposalId);
    const stream = proposalStream(actor.tenantId, input.proposalId);
    const { position } = await this.events.update(stream, context, (proposal, version) =>
      rejectProposal({ ...input, actor, version, lender }, proposal),
    );
    return { id: input.proposalId, position };
  }
}
