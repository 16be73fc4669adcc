import {
  type EventOf,
  jobEvents,
  type JobRequested,
  type RecordExportRequested,
  type RecordImportRequested,
} from '@parley/contracts';
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
  readonly exportedFileId: string | null;
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
    exportedFileId: p.uuid().nullable(),
    actorKind: p.text(),
    actorId: p.text(),
    requestedAt: p.datetime(3),
    changedAt: p.datetime(3),
  },
});

type Requested = EventOf<typeof JobRequested | typeof RecordImportRequested | typeof RecordExportRequested>;
type Asked = Pick<JobRow, 'kind' | 'totalCount' | 'undoneChangeSetId' | 'importedFileId'>;

function askedBy({ type, data }: Requested): Asked {
  if (type === 'crm.job.record-export-requested')
    return { kind: 'record-export', totalCount: 0, undoneChangeSetId: null, importedFileId: null };
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
    switch (event.type) {
      case 'crm.job.requested':
      case 'crm.job.record-import-requested':
      case 'crm.job.record-export-requested': {
        const begun = { status: 'running', doneCount: 0, failedCount: 0, exportedFileId: null };
        const asked = { actorKind: actor.kind, actorId: actor.id, requestedAt: changedAt, changedAt };
        return { jobId: event.data.jobId, ...askedBy(event), ...begun, ...asked };
      }
      case 'crm.job.counted':
        return row && { ...row, totalCount: event.data.totalCount, changedAt };
      case 'crm.job.cancelled':
        return row && { ...row, status: 'cancelled', changedAt };
      case 'crm.job.advanced': {
        const { doneCount, failedCount } = event.data;
        return row && { ...row, doneCount, failedCount, changedAt };
      }
      case 'crm.job.finished': {
        const { doneCount, failedCount, fileId: exportedFileId = null } = event.data;
        return row && { ...row, status: 'finished', doneCount, failedCount, exportedFileId, changedAt };
      }
    }
  },
});
