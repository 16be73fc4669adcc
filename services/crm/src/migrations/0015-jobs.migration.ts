import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'crm';
const isOfNewEvents = true;

/** What belongs to a change set is found by it, in the log itself. */
const ofChangeSet = `
create index events_of_change_set on crm.events (tenant_id, change_set_id, stream_id) where change_set_id is not null;`;

const job = readModelTableSql({
  ...{ service, isOfNewEvents, table: 'job', name: 'crm.job-list.v1', mode: 'inline', key: 'job_id' },
  columns: `job_id uuid not null, kind text not null, status text not null, done_count integer not null,
    failed_count integer not null, total_count integer not null, undone_change_set_id uuid, actor_kind text not null,
    actor_id text not null, requested_at timestamptz(3) not null, changed_at timestamptz(3) not null`,
  indexes: ['requested_at, job_id'],
});

const troubles = readModelTableSql({
  ...{ service, isOfNewEvents, table: 'job_troubles', name: 'crm.job-troubles.v1', mode: 'runner', key: 'event_id' },
  columns: `event_id uuid not null, job_id uuid not null, told_at timestamptz(3) not null, troubles jsonb not null`,
  indexes: ['job_id, told_at, event_id'],
});

export const jobTables = defineMigration({ name: '0015-jobs', sql: [ofChangeSet, job, troubles].join('\n') });
