import { type InputOf, RequestProposal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { AgentsIdentifiers } from '../../agents-ids.adapter.js';
import { closeAskedTurn } from '../../turns/close-turn/close-turn.js';
import { turnStream } from '../../turns/turn.js';
import { AgentRunner } from '../run-agent/agent-runner.adapter.js';
import { proposedBy } from './proposed-by.adapter.js';

/** A member does not wait for silence: the turn ends now, and its answer is asked for. */
@Handles(RequestProposal)
export class RequestProposalHandler implements Handler<typeof RequestProposal> {
  constructor(
    private readonly events: EventStore,
    private readonly identifiers: AgentsIdentifiers,
    private readonly runner: AgentRunner,
  ) {}

  async handle({ chatId }: InputOf<typeof RequestProposal>, context: CommandContext) {
    const { tenantId } = context.actor;
    const { idempotency: _key, ...closing } = context;
    const { position } = await this.events.update(turnStream(tenantId, chatId), closing, closeAskedTurn);

    const ids = await this.identifiers.of(tenantId);
    const runId = ids.runOf(context.commandId);
    const result = await this.runner.run({ tenantId, runId, chatId }, context);
    return proposedBy(result, { chatId, repeated: { id: ids.proposalOf(runId, 'reply'), position } });
  }
}
