import { provisionService } from '@parley/eventsourcing';
import { migrateService, roleUrl, type ServiceDefinition } from '@parley/platform';
import pg from 'pg';

import type { ServerAddress } from '../postgres/postgres-server.js';
import type { Secrets } from './secrets.js';

const NAME = 'parley';

/** Makes the one database of an installation, or finds it. */
export async function openDatabase({ port, user, password }: ServerAddress) {
  const client = new pg.Client({ host: '127.0.0.1', port, user, password, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME]);
    if (rowCount === 0) await client.query(`create database ${NAME} template template0`);
  } finally {
    await client.end();
  }
  const url = `postgres://127.0.0.1:${port}/${NAME}`;
  return { url, adminUrl: url.replace('//', `//${user}:${encodeURIComponent(password)}@`) };
}

export type Database = Awaited<ReturnType<typeof openDatabase>>;

/** Brings a service's roles, schema and tables up to date. */
export async function prepareSchema(service: ServiceDefinition, database: Database, { roles }: Secrets): Promise<void> {
  const { name } = service;
  await provisionService({ service: name, adminUrl: database.adminUrl, passwords: roles });
  await migrateService(service, roleUrl(database.url, { service: name, kind: 'owner', password: roles.owner }));
}
