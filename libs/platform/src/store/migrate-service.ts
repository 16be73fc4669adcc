import { migrate } from '@parley/eventsourcing';

import type { ServiceDefinition } from '../service/define-service.js';
import { frameMigrations } from './frame-migration.js';

/** Brings one service's schema up to date, as its owner role; answers with the migrations that ran. */
export const migrateService = (
  { name, migrations, readModels }: ServiceDefinition,
  ownerUrl: string,
): Promise<readonly string[]> =>
  migrate({ service: name, ownerUrl, migrations: [...frameMigrations(name), ...migrations], readModels });
