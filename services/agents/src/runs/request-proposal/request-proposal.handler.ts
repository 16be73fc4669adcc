import { type InputOf, RequestProposal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor, CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { AgentsIdentifiers } from '../../agents-ids.adapter.js';
import { closeAskedTurn } from '../../turns/close-turn/close-turn.js';
import { turnStream } from '../../turns/turn.js';
import { proposalStream } from '../../proposals/proposal.js';
import { nothingToPropose } from '../run.errors.js';
import { runStream } from '../agent-run/agent-run.js';
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
    await this.events.update(turnStream(tenantId, chatId), closing, closeAskedTurn);

    const ids = await this.identifiers.of(tenantId);
    const runId = ids.runOf(context.commandId);
    const { correlationId, causationId } = context;
    const request = { tenantId, runId, chatId, ...requestedBy(context.actor) };
    const result = await this.runner.run(request, { correlationId, causationId });
    const wanted = ['reply', 'stage-move'].map((action) => ids.proposalOf(runId, action));
    const id = result.is === 'known' ? await this.firstThatIs(tenantId, wanted) : proposedBy(result, chatId);
    // Only now: a run that was cut short is gone on with when the member asks again under the same key.
    const { position } = await this.events.update(runStream(tenantId, runId), context, () => []);
    return { id, position };
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

/** Whose key asks: they may not have another of theirs decide. */
const requestedBy = ({ principal, onBehalfOf }: Actor) =>
  principal.kind === 'integration' && onBehalfOf !== undefined ? { requestedFor: onBehalfOf } : {};
