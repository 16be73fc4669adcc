import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';

import pg from 'pg';

import { literal, serviceName } from './service-name.js';

export const roleKinds = ['owner', 'app', 'worker', 'search'] as const;

export type RoleKind = (typeof roleKinds)[number];

export type RolePasswords = Readonly<Record<RoleKind, string>>;

type Provision = {
  readonly service: string;
  /** Of the service's database, as a role that may create roles. */
  readonly adminUrl: string;
  readonly passwords: RolePasswords;
};

const iterations = 4096;

/** What PostgreSQL stores of a password, made here so that the password is in no statement and no log. */
function verifier(password: string): string {
  const salt = randomBytes(16);
  const salted = pbkdf2Sync(password.normalize('NFKC'), salt, iterations, 32, 'sha256');
  const hmac = (text: string) => createHmac('sha256', salted).update(text).digest();
  const stored = createHash('sha256').update(hmac('Client Key')).digest('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${stored}:${hmac('Server Key').toString('base64')}`;
}

/** No transaction that writes may last: it holds the feed back for the whole cluster. */
const limits = { app: '2s', worker: '2s', search: '2s' } as const;

const roleSql = (role: string, password: string) => `
do $role$ begin
  create role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole noinherit;
exception when duplicate_object or unique_violation then null;
end $role$;
alter role ${role} login nosuperuser nobypassrls nocreatedb nocreaterole password ${literal(verifier(password))};`;

const limitSql = (role: string, limit: string) => `
alter role ${role} set statement_timeout = '${limit}';
alter role ${role} set idle_in_transaction_session_timeout = '${limit}';
do $limit$ begin
  if current_setting('server_version_num')::int >= 170000 then
    alter role ${role} set transaction_timeout = '${limit}';
  end if;
end $limit$;`;

const schemaSql = (service: string, owner: string) => `
do $schema$ begin
  grant ${owner} to current_user;
exception when others then null;
end $schema$;
create schema if not exists ${service} authorization ${owner};
do $database$ begin
  execute format('grant connect, temporary on database %I to ${owner}, ${service}_app, ${service}_worker, ${service}_search', current_database());
  execute format('grant create on database %I to ${owner}', current_database());
end $database$;
grant execute on function pg_control_system() to ${owner}, ${service}_worker;`;

/** Roles are rows that the whole cluster shares: two installations at once may touch one at the same moment. */
async function repeatedly(client: pg.Client, sql: string): Promise<void> {
  for (let left = 20; ; left -= 1) {
    try {
      await client.query(sql);
      return;
    } catch (error) {
      if (left === 0 || !(error instanceof pg.DatabaseError) || error.message !== 'tuple concurrently updated')
        throw error;
    }
  }
}

/**
 * Makes a service's schema and its four roles, or brings them up to date: none owns what it uses but the owner, and
 * none sees past row-level security. May be run again at any time.
 */
export async function provisionService({ service, adminUrl, passwords }: Provision): Promise<void> {
  const name = serviceName(service);
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const kind of roleKinds) {
      const role = `${name}_${kind}`;
      await repeatedly(client, roleSql(role, passwords[kind]));
      if (kind !== 'owner') await repeatedly(client, limitSql(role, limits[kind]));
    }
    await repeatedly(client, schemaSql(name, `${name}_owner`));
  } finally {
    await client.end();
  }
}
