import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const kept = `is_archived boolean not null default false, place integer not null default 0,
    default_since timestamptz(3)`;

/** Nothing of a pipeline could be changed before: the rows that stand say so as they are, and need no rebuild. */
const columns = `
alter table crm.pipeline add column is_archived boolean not null default false,
  add column place integer not null default 0, add column default_since timestamptz(3);`;

const pipelineVersion = readModelTableSql({
  service: 'crm',
  table: 'pipeline_version',
  name: 'crm.pipeline-versions.v1',
  mode: 'runner',
  key: 'event_id',
  columns: `event_id uuid not null, version integer not null, valid_from timestamptz(3) not null,
    valid_to timestamptz(3), pipeline_id uuid not null, name_en text not null, name_ru text not null,
    is_default boolean not null, stages jsonb not null, created_at timestamptz(3) not null, ${kept}, changes jsonb not null default '{}',
    change_set_id uuid, actor_kind text not null, actor_id text not null`,
  indexes: ['pipeline_id, valid_to'],
});

export const pipelineTables = defineMigration({ name: '0010-pipelines', sql: [columns, pipelineVersion].join('\n') });
