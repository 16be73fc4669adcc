import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { accepted } from '../page.js';
import { seenFrom } from './identity.operations.js';
import { isCallableOrigin } from './redirect-uri.js';

/** Replaces those that were set before. */
export const SetAllowedOrigins = defineCommand({
  name: 'identity.set-allowed-origins',
  permission: 'organization:manage',
  input: z.object({ origins: z.array(z.string().max(255).refine(isCallableOrigin)).max(20) }),
  output: accepted,
});

/** Replaces those that were set before; none opens the organization to everywhere. */
export const SetAllowedNetworks = defineCommand({
  name: 'identity.set-allowed-networks',
  permission: 'organization:manage',
  input: z.object({
    networks: z.array(z.union([z.cidrv4(), z.cidrv6()])).max(100),
    /** Whoever sets them has to stay inside. */
    from: seenFrom.optional(),
  }),
  output: accepted,
});

export const entryRulesView = z.object({ origins: z.array(z.string()), networks: z.array(z.string()) });

export const GetEntryRules = defineQuery({
  name: 'identity.get-entry-rules',
  permission: 'organization:manage',
  input: z.object({}),
  output: entryRulesView,
});

/** The same for the gateway, which keeps to them at every door. */
export const EntryRulesOf = defineQuery({
  name: 'identity.entry-rules-of',
  permission: 'internal',
  input: z.object({}),
  output: entryRulesView,
});
