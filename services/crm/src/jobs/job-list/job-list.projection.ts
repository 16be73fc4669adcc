import { type EventOf, jobEvents, type JobRequested, type RecordImportRequested } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type JobRow = {
  readonly jobId: string;
  readonly kind: string;
  readonly status: string;
  readonly doneCount: number;
  readonly failedCount: number;
  readonly totalCount: number;
  readonly undoneChangeSetId: string | null;
  readonly importedFileId: string | null;
  readonly actorKind: string;
  readonly actorId: string;
  readonly requestedAt: Date | string;
  readonly changedAt: Date | string;
};

export const JobTable = defineEntity({
  name: 'Job',
  properties: {
    ...tenantKey,
    jobId: p.uuid().primary(),
    kind: p.text(),
    status: p.text(),
    doneCount: p.integer(),
    failedCount: p.integer(),
    totalCount: p.integer(),
    undoneChangeSetId: p.uuid().nullable(),
    importedFileId: p.uuid().nullable(),
    actorKind: p.text(),
    actorId: p.text(),
    requestedAt: p.datetime(3),
    changedAt: p.datetime(3),
  },
});

type Requested = EventOf<typeof JobRequested | typeof RecordImportRequested>;
type Asked = Pick<JobRow, 'kind' | 'totalCount' | 'undoneChangeSetId' | 'importedFileId'>;

function askedBy({ type, data }: Requested): Asked {
  if (type === 'crm.job.record-import-requested')
    return { kind: 'record-import', totalCount: 0, undoneChangeSetId: null, importedFileId: data.fileId };
  const { work, totalCount } = data;
  return { kind: work.kind, totalCount, undoneChangeSetId: work.changeSetId, importedFileId: null };
}

export const jobList = readModel({
  name: 'crm.job-list.v1',
  table: JobTable,
  events: jobEvents,
  mode: 'inline',
  key: ({ data }) => data.jobId,

  evolve(row: JobRow | null, event): JobRow | null {
    const { recordedAt: changedAt, actor } = event.envelope;
    if (event.type === 'crm.job.requested' || event.type === 'crm.job.record-import-requested') {
      const { jobId } = event.data;
      return {
        ...{ jobId, ...askedBy(event), status: 'running', doneCount: 0, failedCount: 0 },
        ...{ actorKind: actor.kind, actorId: actor.id },
        ...{ requestedAt: changedAt, changedAt },
      };
    }
    if (!row) return null;
    if (event.type === 'crm.job.counted') return { ...row, totalCount: event.data.totalCount, changedAt };
    if (event.type === 'crm.job.cancelled') return { ...row, status: 'cancelled', changedAt };
    const { doneCount, failedCount } = event.data;
    return {
      ...row,
      status: event.type === 'crm.job.finished' ? 'finished' : row.status,
      doneCount,
      failedCount,
      changedAt,
    };
  },
});
