import { CrmSettings, crmService } from '@parley/crm';
import { EmbeddedBus, FeedSignals, provisionService } from '@parley/eventsourcing';
import {
  frameSettings,
  generateServiceKeys,
  InProcessTransport,
  migrateService,
  postgresLogs,
  ProcessFeeds,
  readSettings,
  SilentLog,
  startService,
  SystemClock,
} from '@parley/platform';
import { createDatabase, startCluster } from '@parley/testing/servers';

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

/** A service as it runs, over a cluster of its own. */
export async function openService() {
  const cluster = await startCluster({ settings: {} });
  const database = await createDatabase(cluster.address);
  await provisionService({ service: 'crm', adminUrl: database.url, passwords });
  await migrateService(crmService, database.urlFor('crm_owner', 'owner'));
  const keys = await generateServiceKeys();
  const environment = {
    PARLEY_DATABASE_URL: database.url,
    PARLEY_APP_PASSWORD: passwords.app,
    PARLEY_WORKER_PASSWORD: passwords.worker,
    PARLEY_SIGNING_KEY: JSON.stringify(keys.signing.crm),
    PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
  };
  const [feeds, signals] = [new ProcessFeeds(), new FeedSignals()];
  const service = await startService(crmService, {
    settings: readSettings(frameSettings, { service: 'crm', environment }),
    ownSettings: CrmSettings.read({ service: 'crm', environment }),
    ...{ clock: new SystemClock(), log: new SilentLog(), transport: new InProcessTransport() },
    openLog: postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'bench' }),
  });
  return {
    ...{ database, service },
    [Symbol.asyncDispose]: async () => {
      await service.stop();
      await cluster[Symbol.asyncDispose]();
    },
  };
}
