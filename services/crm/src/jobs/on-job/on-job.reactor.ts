import { type EventOf, JobAdvanced, JobRequested, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { commandInAnswerTo, type Reactor, Reacts } from '@parley/platform';

import { undoPiece } from '../../change-sets/undo-change-set/undo-piece.adapter.js';
import { advanceJob } from '../advance-job.js';
import { jobStream } from '../job.js';

const consumer = 'crm.on-job.v1';

type Heard = typeof JobRequested | typeof JobAdvanced;

/** So many records that no writing transaction lasts: xmin is the whole cluster's. */
const PIECE = 100;

/** Each piece is one transaction, and says where the next begins: what stops goes on from there. */
@Reacts({ consumer, events: [JobRequested, JobAdvanced] })
export class OnJobReactor implements Reactor<Heard> {
  constructor(private readonly clock: Clock) {}

  async handle(event: Recorded<EventOf<Heard>>, { em, events }: Effect): Promise<void> {
    const { tenantId, actor } = event.envelope;
    const { jobId } = event.data;
    const stream = jobStream(tenantId, jobId);
    const { state: job } = await events.load(stream);
    if (job.status !== 'running' || job.work.kind !== 'undo') return;

    // It is the doing of whoever asked for it.
    const { kind, id, onBehalfOf } = actor;
    const answer = commandInAnswerTo(event, { service: 'crm', consumer }, this.clock.now());
    const context = { ...answer, actor: { tenantId, principal: { kind, id }, ...(onBehalfOf && { onBehalfOf }) } };
    const after = event.type === 'crm.job.advanced' ? event.data.next.after : '';
    const { changeSetId } = job.work;
    const piece = await undoPiece({ em, events, context, changeSetId, after }, PIECE);
    await events.update(stream, context, (running) => advanceJob({ jobId, ...piece }, running));
  }
}
