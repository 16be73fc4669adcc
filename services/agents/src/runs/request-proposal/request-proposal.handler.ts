import { type InputOf, type Reach, RequestProposal } from '@parley/contracts';
import type { Actor, CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { AgentsIdentifiers } from '../../agents-ids.adapter.js';
import { AgentRunner } from '../run-agent/agent-runner.adapter.js';
import { AskedRuns } from './asked-runs.adapter.js';
import { proposedBy } from './proposed-by.adapter.js';

/** A member does not wait for silence: the turn ends now, and its answer is asked for. */
@Handles(RequestProposal)
export class RequestProposalHandler implements Handler<typeof RequestProposal> {
  constructor(
    private readonly asked: AskedRuns,
    private readonly identifiers: AgentsIdentifiers,
    private readonly runner: AgentRunner,
  ) {}

  async handle({ chatId }: InputOf<typeof RequestProposal>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    await this.asked.begin(chatId, context, reach);

    const ids = await this.identifiers.of(tenantId);
    const runId = ids.runOf(context.commandId);
    const { correlationId, causationId } = context;
    const request = { tenantId, runId, chatId, ...requestedBy(context.actor) };
    const result = await this.runner.run(request, { correlationId, causationId });
    const wanted = ['reply', 'stage-move'].map((action) => ids.proposalOf(runId, action));
    const id = result.is === 'known' ? await this.asked.firstThatIs(tenantId, wanted) : proposedBy(result, chatId);
    const { position } = await this.asked.end(runId, context);
    return { id, position };
  }
}

/** Whose key asks: they may not have another of theirs decide. */
const requestedBy = ({ principal, onBehalfOf }: Actor) =>
  principal.kind === 'integration' && onBehalfOf !== undefined ? { requestedFor: onBehalfOf } : {};
