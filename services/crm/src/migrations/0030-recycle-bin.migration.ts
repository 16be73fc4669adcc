import { defineMigration } from '@parley/eventsourcing';

const columns = `add column deleted_at timestamptz(3), add column deleted_by_kind text, add column deleted_by_id text`;

/**
 * What is deleted stays in the table, and the record's own name is that of a view of all others: so no question that
 * doesn't mean the recycle bin can find what lies in it. A migration that adds a column makes the view anew.
 */
const recyclable = (kind: string) => `
alter table crm.${kind} rename to ${kind}_record;
alter table crm.${kind}_record ${columns};
alter table crm.${kind}_version ${columns};
create index on crm.${kind}_record (tenant_id, deleted_at, ${kind}_id) where deleted_at is not null;
update crm.read_model_versions set table_name = '${kind}_record' where table_name = '${kind}';
${keptSql(kind)}`;

/** The view of those records of a kind that aren't deleted, nor away otherwise. */
export function keptSql(kind: string, besides = ''): string {
  return `drop view if exists crm.${kind};
create view crm.${kind} with (security_invoker = true) as select * from crm.${kind}_record where deleted_at is null${besides};
grant select on crm.${kind} to crm_app;`;
}

/** Nothing could be deleted before: rows that stand say so as they are, and need no rebuild. */
export const recycleBin = defineMigration({
  name: '0030-recycle-bin',
  sql: ['contact', 'company', 'deal'].map(recyclable).join('\n'),
});
