import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'crm';

/** Nothing was taken by a territory before, and nobody said over which account a contact came: rows stand as they are. */
const columns = `
alter table crm.contact add column channel_account_id uuid, add column rule_id uuid;
alter table crm.deal add column rule_id uuid;
create index on crm.contact (tenant_id, channel_account_id, created_at, contact_id);`;

const territoryList = readModelTableSql({
  service,
  table: 'territory_list',
  name: 'crm.territory-list.v1',
  mode: 'inline',
  key: 'organization_id',
  columns: 'organization_id uuid not null, territories jsonb not null',
});

const territoryApplication = readModelTableSql({
  service,
  table: 'territory_application',
  name: 'crm.territory-application.v1',
  mode: 'inline',
  key: 'application_id',
  columns: `application_id uuid not null, assigned_count integer not null, is_finished boolean not null,
    requested_at timestamptz(3) not null`,
});

export const territoryTables = defineMigration({
  name: '0003-territories',
  sql: [columns, territoryList, territoryApplication].join('\n'),
});
