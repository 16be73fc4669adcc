import { RecordRefusal } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { Clock, type DomainError } from '@parley/kernel';
import { Commands, lackedIn } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { runStream } from '../agent-run/agent-run.js';
import { contextOfRun, type RunOf } from './context-of-run.adapter.js';
import { denyRun } from './run-events.js';

/** What an agent was refused as it is written in the audit log. */
const OPERATION = 'runAgent';

/** Writes down what an agent may not: nothing was shown to it, and nothing comes of it. */
@Injectable()
export class DeniedRuns {
  constructor(
    private readonly events: EventStore,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** Told before the run ends: an ended one is never asked again. */
  async deny(run: RunOf, refusal: DomainError): Promise<void> {
    const { tenantId, runId } = run.request;
    const { code } = refusal;
    const context = contextOfRun(run, this.clock.now());
    await this.tell(run, lackedIn(refusal));
    await this.events.update(runStream(tenantId, runId), context, (state) => denyRun({ runId, code }, state));
  }

  private async tell({ request, agent, cause }: RunOf, permission: string | undefined): Promise<void> {
    if (permission === undefined) return;
    const actor = { tenantId: request.tenantId, principal: { kind: 'system', id: 'agents' } } as const;
    const principal = { kind: 'agent', id: agent.agentId } as const;
    await this.commands.send(RecordRefusal, { principal, operation: OPERATION, permission }, { actor, ...cause });
  }
}
