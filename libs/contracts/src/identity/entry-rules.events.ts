import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

/** From which origins browsers may call in the organization’s name, besides the installation’s own. */
export const AllowedOriginsSet = defineEvent({
  type: 'identity.entry-rules.origins-set',
  version: 1,
  data: z.object({ origins: z.array(z.string()) }),
});

/** From which networks anybody may come in at all, in CIDR; from anywhere where there is none. */
export const AllowedNetworksSet = defineEvent({
  type: 'identity.entry-rules.networks-set',
  version: 1,
  data: z.object({ networks: z.array(z.string()) }),
});

export const entryRulesEvents = [AllowedOriginsSet, AllowedNetworksSet] as const;

export type EntryRulesEvent = EventOf<(typeof entryRulesEvents)[number]>;
