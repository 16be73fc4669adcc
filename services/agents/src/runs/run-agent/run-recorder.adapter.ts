import { EventStore } from '@parley/eventsourcing';
import { type Actor, Clock, type CommandContext } from '@parley/kernel';
import { currentTraceparent } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import type { ActiveAgent } from '../../agents/agent-directory/agent-directory.port.js';
import type { Cause } from '../../as-agents.adapter.js';
import { createProposal } from '../../proposals/create-proposal/create-proposal.js';
import { proposalStream } from '../../proposals/proposal.js';
import { supersedeProposal } from '../../proposals/supersede-proposal/supersede-proposal.js';
import { runStream } from '../agent-run/agent-run.js';
import type { RunRequest } from '../run-request.js';
import type { Conclusion } from './conclusion.js';
import type { Work } from './drafting.adapter.js';
import { calledOf, startedOf } from './run-agent.js';
import { denyRun, recordRun, type RunRecord } from './run-events.js';
import { Weighing } from './weighing.adapter.js';

export type Finished = {
  readonly request: RunRequest;
  readonly agent: ActiveAgent;
  readonly actor: Actor;
  readonly cause: Cause;
  readonly work: Work;
};

type Denied = Pick<Finished, 'request' | 'actor' | 'cause'>;

/** Writes down what a run came to: its proposals first, so that a run that has ended has all of them. */
@Injectable()
export class RunRecorder {
  constructor(
    private readonly events: EventStore,
    private readonly weighing: Weighing,
    private readonly clock: Clock,
  ) {}

  async hasEnded({ tenantId, runId }: RunRequest): Promise<boolean> {
    const { state } = await this.events.load(runStream(tenantId, runId));
    return state.status === 'ended';
  }

  async record(finished: Finished): Promise<Conclusion> {
    const context = this.contextOf(finished);
    const { conclusion, overtaken } = await this.weighing.conclude(finished, this.clock.now());
    for (const proposalId of overtaken) await this.supersede(proposalId, context);
    await this.propose(conclusion, context);
    await this.end(finished, conclusion, context);
    return conclusion;
  }

  /** It may not: nothing was shown to it, and nothing comes of it. */
  async deny(denied: Denied, code: string): Promise<void> {
    const { tenantId, runId } = denied.request;
    const context = this.contextOf(denied);
    await this.events.update(runStream(tenantId, runId), context, (run) => denyRun({ runId, code }, run));
  }

  private async supersede(proposalId: string, context: CommandContext) {
    await this.events.update(proposalStream(context.actor.tenantId, proposalId), context, (proposal) =>
      supersedeProposal({ proposalId, reason: 'newer-proposal' }, proposal),
    );
  }

  private async propose({ proposals }: Conclusion, context: CommandContext) {
    for (const proposal of proposals)
      await this.events.update(proposalStream(context.actor.tenantId, proposal.proposalId), context, (existing) =>
        createProposal(proposal, existing),
      );
  }

  private end({ request, agent, work }: Finished, { outcome, code }: Conclusion, context: CommandContext) {
    const { context: shown, drafted } = work;
    const promptVersion = drafted?.promptVersion ?? 'none';
    const record: RunRecord = {
      started: startedOf({ request, agentId: agent.agentId, context: shown, promptVersion }),
      ...(drafted && { called: calledOf(shown, drafted) }),
      ended: { outcome, ...(code && { code }) },
    };
    return this.events.update(runStream(request.tenantId, request.runId), context, (run) => recordRun(record, run));
  }

  /** The run is the change set of all that it does, and the agent is who did it. */
  private contextOf({ actor, cause, request }: Denied): CommandContext {
    const who = { actor, commandId: v7(), changeSetId: request.runId, now: this.clock.now().toISOString() };
    return { ...cause, ...who, ...currentTraceparent() };
  }
}
