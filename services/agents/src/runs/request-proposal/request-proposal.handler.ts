import { type InputOf, RequestProposal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { AgentsIdentifiers } from '../../agents-ids.adapter.js';
import { closeAskedTurn } from '../../turns/close-turn/close-turn.js';
import { turnStream } from '../../turns/turn.js';
import { proposalStream } from '../../proposals/proposal.js';
import { nothingToPropose } from '../run.errors.js';
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
    if (result.is !== 'known') return proposedBy(result, chatId);
    const wanted = ['reply', 'stage-move'].map((action) => ids.proposalOf(runId, action));
    return { id: await this.firstThatIs(tenantId, wanted), position };
  }

  /** What the same request was answered with before. */
  private async firstThatIs(tenantId: string, proposalIds: readonly string[]): Promise<string> {
    for (const proposalId of proposalIds) {
      const { state } = await this.events.load(proposalStream(tenantId, proposalId));
      if (state.status !== 'unknown') return proposalId;
    }
    throw nothingToPropose(undefined);
  }
}
