import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const fieldList = readModelTableSql({
  service: 'crm',
  table: 'field_list',
  name: 'crm.field-list.v1',
  mode: 'inline',
  key: 'field_list_id',
  columns: 'field_list_id uuid not null, record_kind text not null, fields jsonb not null',
  isOfNewEvents: true,
});

/** What records say of themselves, by their kind. */
export const fieldTable = defineMigration({ name: '0009-fields', sql: fieldList });
