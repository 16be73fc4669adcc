import { EventStore } from '@parley/eventsourcing';
import { Clock, type CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { createProposal } from '../../proposals/create-proposal/create-proposal.js';
import { proposalStream } from '../../proposals/proposal.js';
import { supersedeProposal } from '../../proposals/supersede-proposal/supersede-proposal.js';
import { runStream } from '../agent-run/agent-run.js';
import type { RunRequest } from '../run-request.js';
import type { Conclusion } from './conclusion.js';
import { contextOfRun, type RunOf } from './context-of-run.adapter.js';
import type { Work } from './drafting.adapter.js';
import { calledOf, startedOf } from './run-agent.js';
import { recordRun, type RunRecord } from './run-events.js';
import { Weighing } from './weighing.adapter.js';

export type Finished = RunOf & { readonly work: Work };

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
    const context = contextOfRun(finished, this.clock.now());
    const { conclusion, overtaken } = await this.weighing.conclude(finished, this.clock.now());
    for (const proposalId of overtaken) await this.supersede(proposalId, context);
    await this.propose(conclusion, context);
    await this.end(finished, conclusion, context);
    return conclusion;
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
}
