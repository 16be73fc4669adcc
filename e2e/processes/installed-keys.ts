import { callerNames } from '@parley/contracts';
import { installationKeysSchema, type InstallationKeys } from '@parley/platform';

import type { Variables } from './entries.js';

const parsed = (text: string | undefined): unknown => JSON.parse(text ?? 'null');

/** The keys that `parley keys new` wrote into files, together again: for a test that speaks as one of the services. */
export const installedKeys = (files: ReadonlyMap<string, Variables>): InstallationKeys =>
  installationKeysSchema.parse({
    signing: Object.fromEntries(callerNames.map((name) => [name, parsed(files.get(name)?.['PARLEY_SIGNING_KEY'])])),
    trusted: parsed(files.get('trusted-keys')?.['PARLEY_TRUSTED_KEYS']),
  });
