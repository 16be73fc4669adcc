import { type ServiceName, serviceNames } from '@parley/contracts';
import { frameSettings, readSettings, roleUrl, SettingsError, type SettingsSource } from '@parley/platform';
import pg from 'pg';

import { rolePasswords } from '../migrate/migration-settings.js';
import { isSystemError, Problem } from '../problem.js';
import type { Installed } from './installed.js';

type Kind = 'app' | 'worker' | 'owner';

const { databaseUrl, appPassword, workerPassword } = frameSettings;
const { ownerPassword } = rolePasswords;

type Access = { readonly databaseUrl: string; readonly password: string };

const readers: Readonly<Record<Kind, (source: SettingsSource) => Access>> = {
  app: (source) => {
    const { appPassword: password, ...told } = readSettings({ databaseUrl, appPassword }, source);
    return { ...told, password };
  },
  worker: (source) => {
    const { workerPassword: password, ...told } = readSettings({ databaseUrl, workerPassword }, source);
    return { ...told, password };
  },
  owner: (source) => {
    const { ownerPassword: password, ...told } = readSettings({ databaseUrl, ownerPassword }, source);
    return { ...told, password };
  },
};

/** @throws Problem for a name that no service has */
export function serviceNamed(text: string): ServiceName {
  const found = serviceNames.find((name) => name === text);
  if (found) return found;
  throw new Problem(`${text} is no service: give one of ${serviceNames.join(', ')}.`);
}

/** A service's database as one of its roles. @throws SettingsError where nobody told of it */
export function urlOf(installed: Installed, service: ServiceName, kind: Kind): string {
  const told = readers[kind]({ service, environment: installed.environmentOf(service) });
  return roleUrl(told.databaseUrl, { service, kind, password: told.password });
}

export type Asked = {
  readonly services: readonly ServiceName[];
  /** Services that nobody told of here, and what is missing: a sentence each. */
  readonly untold: readonly string[];
};

/** The service that was named, or all whose database is told of here. @throws Problem where there is none */
export function servicesAsked(installed: Installed, named: string | undefined): Asked {
  if (named !== undefined) return { services: [serviceNamed(named)], untold: [] };
  const missing = new Map<ServiceName, string>();
  for (const service of serviceNames) {
    try {
      urlOf(installed, service, 'worker');
    } catch (error) {
      if (!(error instanceof SettingsError)) throw error;
      missing.set(service, error.message);
    }
  }
  const services = serviceNames.filter((service) => !missing.has(service));
  const untold = [...missing.values()];
  if (services.length === 0) throw new Problem(untold.join('\n'));
  return { services, untold };
}

/** Works with a service's database as its worker role. @throws Problem where it can't be reached */
export async function withWorker<Result>(
  installed: Installed,
  service: ServiceName,
  work: (pool: pg.Pool) => Promise<Result>,
): Promise<Result> {
  const pool = patientPool(urlOf(installed, service, 'worker'));
  try {
    return await work(pool);
  } catch (error) {
    throw databaseProblem(service, error);
  } finally {
    await pool.end();
  }
}

/** Reading a whole log or comparing whole tables takes longer than a request may, and holds nobody back. */
export function patientPool(url: string): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: 2,
    statement_timeout: 600_000,
    connectionTimeoutMillis: 5000,
  });
  pool.on('error', () => undefined);
  return pool;
}

const outages = ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ETIMEDOUT', 'ECONNRESET', 'EAI_AGAIN'] as const;

/** What a person can mend about a database, or the error itself. */
export function databaseProblem(service: ServiceName, error: unknown): unknown {
  const upper = service.toUpperCase();
  if (isSystemError(error, ...outages) || isTimeout(error))
    return new Problem(
      `The PostgreSQL of ${service} does not answer: start it, or correct PARLEY_${upper}_DATABASE_URL.`,
    );
  if (isSystemError(error, '28P01', '28000'))
    return new Problem(`PostgreSQL refuses ${service}'s roles: correct their passwords, or run parley migrate.`);
  if (isSystemError(error, '3D000', '3F000', '42P01'))
    return new Problem(`The tables of ${service} are not there: run parley migrate.`);
  return error;
}

const isTimeout = (error: unknown) => error instanceof Error && error.message.includes('timeout');
