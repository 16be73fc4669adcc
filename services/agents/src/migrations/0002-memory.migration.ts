import { defineMigration, tenantTableSql } from '@parley/eventsourcing';

/** No text lies here: a vector names its message, whose text messaging answers, or says that it was erased. */
export const memoryTable = defineMigration({
  name: '0002-memory',
  sql: `
    create table agents.memory (
      tenant_id uuid not null,
      message_id uuid not null,
      chat_id uuid not null,
      subject_id uuid not null,
      maker text collate "C" not null,
      number bigint generated always as identity,
      vector bytea not null,
      primary key (tenant_id, message_id, maker)
    );
    create unique index on agents.memory (tenant_id, chat_id, maker, number);
    create index on agents.memory (tenant_id, subject_id);
    ${tenantTableSql({ service: 'agents', table: 'memory', app: ['select', 'insert', 'delete'] })}`,
});
