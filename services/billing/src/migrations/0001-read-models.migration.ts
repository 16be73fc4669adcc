import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

export const readModelTables = defineMigration({
  name: '0001-read-models',
  sql: readModelTableSql({
    service: 'billing',
    table: 'usage_count',
    name: 'billing.usage-count.v1',
    mode: 'runner',
    key: 'period',
    columns: 'period text not null, message_count int not null, ai_call_count int not null',
  }),
});
