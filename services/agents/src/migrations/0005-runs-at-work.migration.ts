import { defineMigration, tenantTableSql } from '@parley/eventsourcing';

const service = 'agents';

export const runsAtWorkTable = defineMigration({
  name: '0005-runs-at-work',
  sql: `
    create table agents.run_at_work (
      tenant_id uuid not null,
      run_id uuid not null,
      agent_id uuid not null,
      primary key (tenant_id, run_id)
    );
    ${tenantTableSql({ service, table: 'run_at_work', app: ['select', 'insert', 'delete'] })}`,
});
