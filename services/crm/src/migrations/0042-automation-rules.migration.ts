import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const service = 'crm';
const isOfNewEvents = true;

const rules = readModelTableSql({
  ...{ service, isOfNewEvents, table: 'automation_rule', name: 'crm.automation-rule-list.v1', mode: 'inline' },
  key: 'automation_rule_id',
  columns: `automation_rule_id uuid not null, name text not null, definition jsonb not null, trigger_on text not null,
    is_enabled boolean not null, is_archived boolean not null, version integer not null,
    created_at timestamptz(3) not null, changed_at timestamptz(3) not null`,
});

const runs = readModelTableSql({
  ...{ service, isOfNewEvents, table: 'automation_run', name: 'crm.automation-run-list.v1', mode: 'inline' },
  key: 'automation_run_id',
  columns: `automation_run_id uuid not null, automation_rule_id uuid not null, rule_version integer not null, deal_id uuid not null,
    outcomes jsonb not null, ran_at timestamptz(3) not null, correlation_id uuid not null`,
  indexes: ['automation_rule_id, ran_at, automation_run_id', 'ran_at, automation_run_id'],
});

export const automationRules = defineMigration({ name: '0042-automation-rules', sql: [rules, runs].join('\n') });
