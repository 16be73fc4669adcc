import { z } from 'zod';

import type { Queryable } from '../leases/queryable.js';
import { forService, literal } from './service-name.js';
import { tablesWithoutTenant } from './tenant-table.js';

/** Rules that every schema keeps. Each statement answers with what breaks it, as text. */
const rules: readonly (readonly [rule: string, sql: string])[] = [
  [
    'row-level security is enabled and forced',
    `select c.relname as what from pg_class c where c.relnamespace = '{service}'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> all ({listed}) and not (c.relrowsecurity and c.relforcerowsecurity)`,
  ],
  [
    'every table has a tenant_id, but for the listed ones',
    `select c.relname as what from pg_class c where c.relnamespace = '{service}'::regnamespace and c.relkind in ('r', 'p')
      and c.relname <> all ({listed}) and not exists (select from pg_attribute a
        where a.attrelid = c.oid and a.attname = 'tenant_id' and a.attnotnull)`,
  ],
  [
    'a policy filters what is read and what is written',
    `select c.relname || '.' || p.polname as what from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = '{service}'::regnamespace and (p.polqual is null or (p.polcmd <> 'r' and p.polwithcheck is null))`,
  ],
  [
    'only the worker and the search role see every organization',
    `select c.relname || '.' || p.polname as what from pg_policy p join pg_class c on c.oid = p.polrelid
      where c.relnamespace = '{service}'::regnamespace
        and (pg_get_expr(p.polqual, p.polrelid) not like '%app.tenant%' or pg_get_expr(p.polwithcheck, p.polrelid) not like '%app.tenant%')
        and not p.polroles <@ array[('{service}_worker')::regrole::oid, ('{service}_search')::regrole::oid]`,
  ],
  [
    'no role but the owner owns anything',
    `select c.relname as what from pg_class c where c.relnamespace = '{service}'::regnamespace
      and c.relowner <> ('{service}_owner')::regrole`,
  ],
  [
    'no role sees past row-level security',
    `select r.rolname::text as what from pg_roles r
      where r.rolname in ('{service}_owner', '{service}_app', '{service}_worker', '{service}_search')
        and (r.rolsuper or r.rolbypassrls or r.rolcreaterole or r.rolcreatedb)`,
  ],
  [
    'no role is a member of another',
    `select r.rolname || ' of ' || g.rolname as what from pg_auth_members m join pg_roles r on r.oid = m.member
      join pg_roles g on g.oid = m.roleid
      where r.rolname in ('{service}_owner', '{service}_app', '{service}_worker', '{service}_search')`,
  ],
  [
    'views ask as whoever asks them',
    `select c.relname as what from pg_class c where c.relnamespace = '{service}'::regnamespace and c.relkind = 'v'
      and not coalesce(c.reloptions @> array['security_invoker=true'], false)`,
  ],
  [
    'nothing runs as its owner',
    `select p.proname::text as what from pg_proc p where p.pronamespace = '{service}'::regnamespace and p.prosecdef
      union all select c.relname from pg_class c where c.relnamespace = '{service}'::regnamespace and c.relkind = 'm'`,
  ],
  [
    'every unique key begins with the tenant',
    `select i.indexrelid::regclass::text as what from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
      where c.relnamespace = '{service}'::regnamespace and (i.indisunique or i.indisexclusion) and c.relname <> all ({listed}) and a.attname <> 'tenant_id'
        and i.indexrelid::regclass::text <> '{service}.feed_pkey'`,
  ],
  [
    'every foreign key goes by the tenant',
    `select k.conname as what from pg_constraint k join pg_class c on c.oid = k.conrelid
      where c.relnamespace = '{service}'::regnamespace and k.contype = 'f' and not exists (select from pg_attribute a
        where a.attrelid = k.conrelid and a.attnum = any (k.conkey) and a.attname = 'tenant_id')`,
  ],
  [
    'nobody changes or removes an event',
    `select r.rolname || ' may ' || right_name as what from pg_roles r,
        unnest(array['update', 'delete', 'truncate']) right_name, unnest(array['events', 'feed', 'feed_seals']) table_name
      where r.rolname in ('{service}_app', '{service}_worker', '{service}_search')
        and has_table_privilege(r.oid, format('%I.%I', '{service}', table_name), right_name)`,
  ],
  [
    'everybody has no rights of their own',
    `select c.relname as what from pg_class c, aclexplode(c.relacl) acl
      where c.relnamespace = '{service}'::regnamespace and acl.grantee = 0
      union all select p.proname::text from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) acl
      where p.pronamespace = '{service}'::regnamespace and acl.grantee = 0`,
  ],
];

export type Offence = { readonly rule: string; readonly what: string };

const found = z.array(z.object({ what: z.string() }));

const listed = `array[${tablesWithoutTenant.map(literal).join(', ')}]::name[]`;

/** Reads PostgreSQL's own tables for whatever breaks the walls between organizations. Empty where all stand. */
export async function auditCatalogue(database: Queryable, service: string): Promise<readonly Offence[]> {
  const offences: Offence[] = [];
  for (const [rule, sql] of rules) {
    const { rows } = await database.query(forService(service, sql.replaceAll('{listed}', listed)));
    offences.push(...found.parse(rows).map(({ what }) => ({ rule, what })));
  }
  return offences;
}
