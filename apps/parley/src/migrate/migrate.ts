import { provisionService } from '@parley/eventsourcing';
import { migrateService, readSettings, roleUrl } from '@parley/platform';

import { definitions } from '../installation/definitions.js';
import { migrationSettings, passwordsOf } from './migration-settings.js';

type Environment = Readonly<Record<string, string | undefined>>;

/** Makes the roles of every service, where it may, and brings every schema up to date. May be run again at any time. */
export async function migrateAll(environment: Environment, say: (line: string) => void): Promise<void> {
  const { databaseUrl, adminUrl } = readSettings(migrationSettings, { service: 'migration', environment });
  for (const definition of Object.values(definitions)) {
    const { name: service } = definition;
    const passwords = passwordsOf(service, environment);
    if (adminUrl) await provisionService({ service, adminUrl, passwords });
    const ownerUrl = roleUrl(databaseUrl, { service, kind: 'owner', password: passwords.owner });
    const ran = await migrateService(definition, ownerUrl);
    say(`${service}: ${ran.length === 0 ? 'up to date' : ran.join(', ')}`);
  }
}
