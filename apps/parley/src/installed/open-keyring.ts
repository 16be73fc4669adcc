import type { ServiceName } from '@parley/contracts';
import { CachedKeyring, PoolConnection } from '@parley/eventsourcing';
import { identity, IdentitySettings } from '@parley/identity';
import {
  frameSettings,
  keyringOverNats,
  type OpenKeyring,
  readSettings,
  SettingsError,
  SystemClock,
} from '@parley/platform';

import { Problem } from '../problem.js';
import type { Installed } from './installed.js';
import { patientPool, urlOf } from './service-database.js';

const { natsUrl, natsPassword, signingKey, trustedKeys, rpcTimeoutSeconds } = frameSettings;
const asking = { natsUrl, natsPassword, signingKey, trustedKeys, rpcTimeoutSeconds };

/** Opens personal fields of a service's log: by identity's own settings where they are told, else by asking identity. */
export async function openKeyring(installed: Installed, service: ServiceName): Promise<OpenKeyring> {
  const own = ownKeyring(installed);
  if (own) return own;
  const settings = readSettings(asking, { service, environment: installed.environmentOf(service) });
  if (!settings.natsUrl)
    throw new Problem(
      `The personal fields of ${service} can't be read: set PARLEY_NATS_URL to ask identity, or give identity's own settings.`,
    );
  return keyringOverNats({ service, settings, clock: new SystemClock() });
}

function ownKeyring(installed: Installed): OpenKeyring | undefined {
  try {
    const source = { service: identity.name, environment: installed.environmentOf(identity.name) };
    const settings = new IdentitySettings(readSettings(IdentitySettings.shape, source));
    const pool = patientPool(urlOf(installed, 'identity', 'app'));
    const keyring = identity.keyring?.({ connection: new PoolConnection(pool), settings });
    return keyring && { keyring: new CachedKeyring(keyring, new SystemClock()), close: () => pool.end() };
  } catch (error) {
    if (error instanceof SettingsError) return undefined;
    throw error;
  }
}
