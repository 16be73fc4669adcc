import { defineMigration, readModelTableSql, tenantTableSql } from '@parley/eventsourcing';

const service = 'agents';

export const agentBudgetTables = defineMigration({
  name: '0004-agent-budgets',
  sql: `
    ${readModelTableSql({
      service,
      table: 'agent_budget',
      name: 'agents.agent-budget.v1',
      mode: 'inline',
      key: 'agent_id',
      columns: 'agent_id uuid not null, runs_per_day int',
    })}
    create table agents.spent_budget (
      tenant_id uuid not null,
      agent_id uuid not null,
      spent_on date not null,
      run_id uuid not null,
      primary key (tenant_id, agent_id, spent_on, run_id)
    );
    ${tenantTableSql({ service, table: 'spent_budget', app: ['select', 'insert', 'delete'] })}`,
});
