import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'billing';

export const planAndAiCallTables = defineMigration({
  name: '0002-plans-and-ai-calls',
  sql: `
    ${readModelTableSql({
      service,
      table: 'plan',
      name: 'billing.plan.v1',
      mode: 'runner',
      key: 'scope',
      columns: 'scope text not null, ai_call_limit int not null',
    })}
    create table billing.ai_call (
      tenant_id uuid not null,
      period text not null,
      run_id uuid not null,
      primary key (tenant_id, period, run_id)
    );
    ${tenantTableSql({ service, table: 'ai_call', app: ['select', 'insert', 'delete'] })}
    create table billing.ai_call_total (
      tenant_id uuid not null,
      period text not null,
      used int not null,
      primary key (tenant_id, period)
    );
    ${tenantTableSql({ service, table: 'ai_call_total', app: ['select', 'insert', 'update', 'delete'] })}`,
});
