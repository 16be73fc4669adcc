import type { RolePasswords } from '@parley/eventsourcing';
import { readSettings, secret, setting } from '@parley/platform';
import { z } from 'zod';

/** What the migration is told. It alone holds the passwords of the owner roles. */
export const migrationSettings = {
  databaseUrl: setting(z.url(), 'Where PostgreSQL answers, with the database and without a user.'),
  adminUrl: secret(
    z.url().optional(),
    'The same database as a role that may create roles; absent where the roles are made by hand.',
  ),
} as const;

const password = (role: string) => secret(z.string().min(20), `Password of the role \`<service>_${role}\`.`);

/** The passwords of one service's roles. */
export const rolePasswords = {
  ownerPassword: password('owner'),
  appPassword: password('app'),
  workerPassword: password('worker'),
  searchPassword: password('search'),
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws SettingsError naming every setting that is missing or wrong */
export function passwordsOf(service: string, environment: Environment): RolePasswords {
  const read = readSettings(rolePasswords, { service, environment });
  return {
    owner: read.ownerPassword,
    app: read.appPassword,
    worker: read.workerPassword,
    search: read.searchPassword,
  };
}
