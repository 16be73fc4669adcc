import { readSettings, runService } from '@parley/platform';

import { FirstOwnerSettings } from './first-owner.settings.js';
import { ensureOwner, identity } from './index.js';

const { firstOwner } = readSettings(FirstOwnerSettings.shape, { service: identity.name, environment: process.env });

await runService(identity, {
  open: async ({ service }) => {
    if (firstOwner) await ensureOwner(service, firstOwner);
    return undefined;
  },
});
