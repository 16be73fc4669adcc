import { forService, identifier, serviceName } from './service-name.js';

/** What a role may do with a table's rows. */
export type Right = 'select' | 'insert' | 'update' | 'delete';

export type TenantTable = {
  readonly service: string;
  readonly table: string;
  /** Where it stands; the service's own schema if absent. */
  readonly schema?: string;
  /** Requests, within their own organization. */
  readonly app: readonly Right[];
  /** The machinery, across organizations. */
  readonly worker?: readonly Right[];
  /** The search role, which only reads. */
  readonly search?: boolean;
};

const policyFor = (rights: readonly Right[]) => (rights.some((right) => right !== 'select') ? 'all' : 'select');

const grant = (rights: readonly Right[], table: string, role: string) =>
  rights.length === 0 ? '' : `grant ${rights.join(', ')} on ${table} to ${role};`;

const unbounded = (table: string, role: string, rights: readonly Right[]) => {
  if (rights.length === 0) return '';
  const mode = policyFor(rights);
  const check = mode === 'all' ? ' with check (true)' : '';
  return `create policy ${role} on ${table} for ${mode} to ${role} using (true)${check};`;
};

/**
 * The walls of a table that has a `tenant_id`: forced row-level security, its policies and its grants.
 * A table without them is closed to every role, and the catalogue audit names it.
 */
export function tenantTableSql(spec: TenantTable): string {
  const service = serviceName(spec.service);
  const table = `${identifier(spec.schema ?? service)}.${identifier(spec.table)}`;
  const worker = spec.worker ?? [];
  const search: readonly Right[] = spec.search ? ['select'] : [];
  return [
    `alter table ${table} enable row level security;`,
    `alter table ${table} force row level security;`,
    forService(
      service,
      `create policy {service}_app on ${table} to {service}_app using (tenant_id = {tenant}) with check (tenant_id = {tenant});`,
    ),
    unbounded(table, `${service}_worker`, worker),
    unbounded(table, `${service}_search`, search),
    `revoke all on ${table} from public;`,
    grant(spec.app, table, `${service}_app`),
    grant(worker, table, `${service}_worker`),
    grant(search, table, `${service}_search`),
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** Tables that know no organization. The catalogue audit lets nothing else stand without row-level security. */
export const tablesWithoutTenant: readonly string[] = [
  'migrations',
  'log_epoch',
  'feed_epochs',
  'feed_head',
  'feed_seals',
  'read_model_versions',
  'cursors',
  'leases',
  'relays',
];
