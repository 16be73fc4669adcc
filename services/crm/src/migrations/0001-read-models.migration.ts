import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'crm';

const pipeline = readModelTableSql({
  service,
  table: 'pipeline',
  name: 'crm.pipeline-list.v1',
  mode: 'inline',
  key: 'pipeline_id',
  columns: `pipeline_id uuid not null, name_en text not null, name_ru text not null, is_default boolean not null,
    stages jsonb not null, created_at timestamptz(3) not null`,
});

const contact = readModelTableSql({
  service,
  table: 'contact',
  name: 'crm.contact-list.v1',
  mode: 'inline',
  key: 'contact_id',
  columns: `contact_id uuid not null, subject_id uuid not null, peer_id uuid not null, name text, username text,
    is_erased boolean not null, company_id uuid, chat_ids jsonb not null, is_written_to boolean not null,
    created_at timestamptz(3) not null`,
  indexes: ['created_at, contact_id', 'subject_id'],
});

const chatContact = readModelTableSql({
  service,
  table: 'chat_contact',
  name: 'crm.chat-contact.v1',
  mode: 'insert-only',
  key: 'chat_id',
  columns: 'chat_id uuid not null, contact_id uuid not null',
});

const company = readModelTableSql({
  service,
  table: 'company',
  name: 'crm.company-list.v1',
  mode: 'inline',
  key: 'company_id',
  columns: 'company_id uuid not null, name text not null',
});

const deal = readModelTableSql({
  service,
  table: 'deal',
  name: 'crm.deal-board.v1',
  mode: 'inline',
  key: 'deal_id',
  columns: `deal_id uuid not null, subject_id uuid not null, title text, pipeline_id uuid not null,
    stage_id uuid not null, is_open boolean not null, contact_id uuid not null, chat_id uuid,
    created_at timestamptz(3) not null, changed_at timestamptz(3) not null, correlation_id uuid not null`,
  indexes: [
    'changed_at, deal_id',
    'stage_id, changed_at, deal_id',
    'contact_id, is_open, changed_at, deal_id',
    'subject_id',
  ],
});

const currentDeal = readModelTableSql({
  service,
  table: 'current_deal',
  name: 'crm.current-deal.v1',
  mode: 'inline',
  key: 'chat_id',
  columns: 'chat_id uuid not null, deal_id uuid not null',
});

export const readModelTables = defineMigration({
  name: '0001-read-models',
  sql: [pipeline, contact, chatContact, company, deal, currentDeal].join('\n'),
});
