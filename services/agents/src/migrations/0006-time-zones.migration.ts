import { defineMigration, tenantTableSql } from '@parley/eventsourcing';

const service = 'agents';

/** This service's own copy of where organizations are; those that never said so have no row. */
export const timeZonesTable = defineMigration({
  name: '0006-time-zones',
  sql: `
    create table agents.time_zone (
      tenant_id uuid primary key,
      time_zone text not null,
      stands_at bigint not null
    );
    ${tenantTableSql({ service, table: 'time_zone', app: ['select', 'insert', 'update'] })}`,
});
