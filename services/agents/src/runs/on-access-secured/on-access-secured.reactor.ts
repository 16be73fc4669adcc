import { AccessSecured, type EventOf, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, Guardians, type Reactor, Reacts } from '@parley/platform';
import { z } from 'zod';

import { runStream } from '../agent-run/agent-run.js';
import { denyRun } from '../run-agent/run-events.js';

const consumer = 'agents.on-access-secured.v1';

const sql = 'select run_id as "runId", agent_id as "agentId" from agents.run_at_work';
const runs = z.array(z.object({ runId: z.uuid(), agentId: z.uuid() }));

/**
 * Whoever had the former password may have set an agent to work: what it works on in that user's name ends with the
 * password. Its next run begins as ever, since an agent has no password of its own.
 */
@Reacts({ consumer, events: [AccessSecured] })
export class OnAccessSecuredReactor implements Reactor<typeof AccessSecured> {
  constructor(
    private readonly guardians: Guardians,
    private readonly clock: Clock,
  ) {}

  async handle(event: Recorded<EventOf<typeof AccessSecured>>, { em, events }: Effect) {
    if (event.data.what !== 'password-changed') return;
    const { tenantId, actor } = event.envelope;
    const context = commandInAnswerTo(event, { service: 'agents', consumer }, this.clock.now());
    for (const { runId, agentId } of runs.parse(await em.execute(sql))) {
      const guardianId = await this.guardians.guardianOf(tenantId, { kind: 'agent', id: agentId });
      if (guardianId !== actor.id) continue;
      const code = 'agents.run.password-changed';
      await events.update(runStream(tenantId, runId), context, (run) => denyRun({ runId, code }, run));
    }
  }
}
