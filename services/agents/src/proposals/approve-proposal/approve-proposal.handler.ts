import { ApproveProposal, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { proposalStream } from '../proposal.js';
import { approveProposal } from './approve-proposal.js';

@Handles(ApproveProposal)
export class ApproveProposalHandler implements Handler<typeof ApproveProposal> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof ApproveProposal>, context: CommandContext) {
    const { actor } = context;
    const stream = proposalStream(actor.tenantId, input.proposalId);
    const { position } = await this.events.update(stream, context, (proposal, version) =>
      approveProposal({ ...input, actor, version }, proposal),
    );
    return { id: input.proposalId, position };
  }
}
