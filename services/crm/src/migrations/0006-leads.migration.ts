import { defineMigration, readModelTableSql } from '@parley/eventsourcing';
import { shareableSql } from '@parley/platform';

/** A contact that was a lead is on no channel yet; no deal that stands was one. */
const columns = `
alter table crm.contact alter column peer_id drop not null;
alter table crm.contact_version alter column peer_id drop not null;
alter table crm.deal add column lead_id uuid;
alter table crm.deal_version add column lead_id uuid;`;

const lead = readModelTableSql({
  service: 'crm',
  table: 'lead',
  name: 'crm.lead-list.v1',
  mode: 'inline',
  key: 'lead_id',
  columns: `lead_id uuid not null, subject_id uuid not null, name text, phone text, mail text, company_name text,
    request text, is_erased boolean not null, source text not null, status text not null, discard_reason text,
    contact_id uuid, deal_id uuid, created_at timestamptz(3) not null,
    changed_at timestamptz(3) not null, correlation_id uuid not null, assignee_id uuid, team_id uuid, rule_id uuid`,
  indexes: [
    'changed_at, lead_id',
    'assignee_id, changed_at, lead_id',
    'team_id, changed_at, lead_id',
    'status, changed_at, lead_id',
    'subject_id',
  ],
  isOfNewEvents: true,
});

export const leadTable = defineMigration({
  name: '0006-leads',
  sql: [columns, lead, shareableSql('crm.lead', 'changed_at, lead_id')].join('\n'),
});
