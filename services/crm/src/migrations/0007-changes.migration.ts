import { defineMigration } from '@parley/eventsourcing';

/** What each version changed, who made it, and as part of what: in a log that has some, in force once it was rebuilt. */
const changes = (table: string, id: string, fold: string) => `
alter table crm.${table} add column changes jsonb not null default '{}', add column change_set_id uuid,
  add column actor_kind text not null default 'system', add column actor_id text not null default 'crm';
create index on crm.${table} (tenant_id, ${id}, version);
create index on crm.${table} (tenant_id, valid_from, ${id}) where valid_to is null;
create index on crm.${table} (tenant_id, change_set_id, ${id}) where change_set_id is not null;
update crm.read_model_versions set name = '${fold}'
 where table_name = '${table}' and not (select is_called from crm.events_position_seq);`;

export const changesOfVersions = defineMigration({
  name: '0007-changes',
  sql: [
    changes('deal_version', 'deal_id', 'crm.deal-versions.v2'),
    changes('contact_version', 'contact_id', 'crm.contact-versions.v2'),
  ].join('\n'),
});
