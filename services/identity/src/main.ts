import { readSettings, runService } from '@parley/platform';

import { FirstOwnerSettings } from './first-owner.settings.js';
import { identity } from './index.js';
import { ensureFirstOrganization } from './owner/ensure-first-organization.adapter.js';

await runService(identity, {
  open: async ({ service }) => {
    const source = { service: identity.name, environment: process.env };
    const { firstOwner } = readSettings(FirstOwnerSettings.shape, source);
    if (firstOwner) await ensureFirstOrganization(service, firstOwner);
    return undefined;
  },
});
