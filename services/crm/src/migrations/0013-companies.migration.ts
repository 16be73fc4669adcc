import { defineMigration, readModelTableSql } from '@parley/eventsourcing';
import { shareableSql } from '@parley/platform';

const entered = `industry text, employee_count integer, website text, tags text[] not null default '{}',
    description text, phone text, mail text, address jsonb, created_at timestamptz(3) not null default now(),
    assignee_id uuid, team_id uuid, rule_id uuid`;

/** When a company became known was not kept before: in a log that has some, in force once it was rebuilt. */
const columns = `
alter table crm.company ${entered
  .split(/,\s+/)
  .map((column) => `add column ${column}`)
  .join(', ')};
${shareableSql('crm.company', 'name, company_id')}
create index on crm.company (tenant_id, name, company_id);
create index on crm.company (tenant_id, created_at, company_id);
create index on crm.company (tenant_id, assignee_id, name, company_id);
create index on crm.company (tenant_id, team_id, name, company_id);
update crm.read_model_versions set name = 'crm.company-list.v2'
 where table_name = 'company' and not (select is_called from crm.events_position_seq);`;

const companyVersion = readModelTableSql({
  service: 'crm',
  table: 'company_version',
  name: 'crm.company-versions.v1',
  mode: 'runner',
  key: 'event_id',
  columns: `event_id uuid not null, version integer not null, valid_from timestamptz(3) not null,
    valid_to timestamptz(3), changes jsonb not null default '{}', change_set_id uuid,
    actor_kind text not null default 'system', actor_id text not null default 'crm',
    company_id uuid not null, name text not null, collaborator_ids uuid[] not null default '{}', ${entered}`,
  indexes: ['name, company_id', 'company_id, valid_to', 'company_id, version'],
});

/** Companies as whole records, and what they were. */
export const companyTables = defineMigration({ name: '0013-companies', sql: [columns, companyVersion].join('\n') });
