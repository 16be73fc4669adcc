/**
 * Lets the rows of a table, by its name with the schema, be shared by name: `collaborator_ids` says with whom. Behind
 * row-level security no index is asked for `&&`, and nothing is known of how many rows it finds. So `is_shared` is a
 * column of its own, with an index of the few rows that are shared at all, by `order`.
 */
export const shareableSql = (table: string, order: string): string => `
alter table ${table} add collaborator_ids uuid[] not null default '{}',
  add is_shared boolean not null generated always as (collaborator_ids <> '{}') stored;
create index on ${table} (tenant_id, ${order}) where is_shared;`;
