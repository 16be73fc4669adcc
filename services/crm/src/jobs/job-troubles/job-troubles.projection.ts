import { JobAdvanced, JobFinished, type JobTrouble } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

/** What of one piece could not be done. */
export type JobTroublesRow = {
  readonly eventId: string;
  readonly jobId: string;
  readonly toldAt: Date | string;
  readonly troubles: readonly JobTrouble[];
};

export const JobTroublesTable = defineEntity({
  name: 'JobTroubles',
  tableName: 'job_troubles',
  properties: {
    ...tenantKey,
    eventId: p.uuid().primary(),
    jobId: p.uuid(),
    toldAt: p.datetime(3),
    troubles: p.json<readonly JobTrouble[]>(),
  },
});

export const jobTroubles = readModel({
  name: 'crm.job-troubles.v1',
  table: JobTroublesTable,
  events: [JobAdvanced, JobFinished],
  mode: 'runner',
  key: ({ envelope }) => envelope.id,

  evolve(_row: JobTroublesRow | null, { data, envelope }): JobTroublesRow | null {
    const { jobId, troubles } = data;
    if (troubles.length === 0) return null;
    return { eventId: envelope.id, jobId, toldAt: envelope.recordedAt, troubles };
  },
});
