import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'crm';
const valid = `event_id uuid not null, version integer not null, valid_from timestamptz(3) not null,
    valid_to timestamptz(3)`;
const answerable = 'assignee_id uuid, team_id uuid, rule_id uuid';

const dealVersion = readModelTableSql({
  service,
  table: 'deal_version',
  name: 'crm.deal-versions.v1',
  mode: 'runner',
  key: 'event_id',
  columns: `${valid}, deal_id uuid not null, subject_id uuid not null, title text, pipeline_id uuid not null,
    stage_id uuid not null, is_open boolean not null, contact_id uuid not null, chat_id uuid,
    created_at timestamptz(3) not null, changed_at timestamptz(3) not null, correlation_id uuid not null, ${answerable}`,
  indexes: ['changed_at, deal_id', 'stage_id, changed_at, deal_id', 'deal_id, valid_to', 'subject_id'],
});

const contactVersion = readModelTableSql({
  service,
  table: 'contact_version',
  name: 'crm.contact-versions.v1',
  mode: 'runner',
  key: 'event_id',
  columns: `${valid}, contact_id uuid not null, subject_id uuid not null, peer_id uuid not null, name text,
    username text, is_erased boolean not null, company_id uuid, chat_ids jsonb not null,
    is_written_to boolean not null, channel_account_id uuid, created_at timestamptz(3) not null, ${answerable}`,
  indexes: ['created_at, contact_id', 'contact_id, valid_to', 'subject_id'],
});

/** What deals and contacts were, from one change to the next. */
export const versionTables = defineMigration({
  name: '0004-versions',
  sql: [dealVersion, contactVersion].join('\n'),
});
