import { type InputOf, UndoChangeSet } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, TenantDatabase } from '@parley/platform';

import { requestJob } from '../../jobs/advance-job.js';
import { jobStream } from '../../jobs/job.js';
import { changeSetNotFound, changeSetRunning } from '../change-set.errors.js';
import { touchedCount } from './undo-piece.adapter.js';

@Handles(UndoChangeSet)
export class UndoChangeSetHandler implements Handler<typeof UndoChangeSet> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
  ) {}

  async handle({ changeSetId }: InputOf<typeof UndoChangeSet>, context: CommandContext) {
    const { commandId: jobId, actor } = context;
    const { tenantId } = actor;
    const { state: doing } = await this.events.load(jobStream(tenantId, changeSetId));
    if (doing.status === 'running') throw changeSetRunning(changeSetId);
    const totalCount = await this.database.inTenant(actor, (em) => touchedCount(em, changeSetId));
    if (totalCount === 0) throw changeSetNotFound(changeSetId);

    const work = { kind: 'undo', changeSetId } as const;
    const inChangeSet = { ...context, changeSetId: jobId };
    const { position } = await this.events.update(jobStream(tenantId, jobId), inChangeSet, (job) =>
      requestJob({ jobId, work, totalCount }, job),
    );
    return { id: jobId, position };
  }
}
