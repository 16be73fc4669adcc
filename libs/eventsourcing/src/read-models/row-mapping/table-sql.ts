import pg from 'pg';

import { qualified } from './row-sql.js';
import { STANDS_AT, type TableMapping } from './table-mapping.js';

/** The roles of a service that touch its read models. */
export const rolesOf = (service: string) => ({
  owner: `${service}_owner`,
  app: `${service}_app`,
  worker: `${service}_worker`,
});

const currentTenant = `(select nullif(current_setting('app.tenant', true), '')::uuid)`;

const quote = (name: string): string => pg.escapeIdentifier(name);

/** Row-level security of a table with `tenant_id`: requests see one organization, the worker all. */
export function tenantPolicies(service: string, table: string): string {
  const name = qualified(service, table);
  const { app, worker } = rolesOf(service);
  return `alter table ${name} enable row level security;
    alter table ${name} force row level security;
    create policy app on ${name} to ${quote(app)}
      using (tenant_id = ${currentTenant}) with check (tenant_id = ${currentTenant});
    create policy worker on ${name} to ${quote(worker)} using (true) with check (true);
    grant select, insert, update, delete on ${name} to ${quote(app)}, ${quote(worker)};`;
}

/**
 * Creates a read model's table as its migration must: columns, key, row-level security, grants. For the first draft of
 * a migration, and for tests; secondary indexes are the migration's own.
 */
export function createTable(service: string, mapping: TableMapping): string {
  const columns = mapping.columns.map(
    ({ name, type, nullable }) => `${quote(name)} ${type}${nullable ? '' : ' not null'}`,
  );
  const key = mapping.key.map(({ name }) => quote(name)).join(', ');
  return `create table ${qualified(service, mapping.table)} (
      ${[...columns, `${STANDS_AT} bigint not null`].join(',\n      ')},
      primary key (${key})
    );
    ${tenantPolicies(service, mapping.table)}`;
}
