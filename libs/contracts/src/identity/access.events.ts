import { z } from 'zod';

import { defineEvent } from '../define-event.js';

/** Somebody came into the organization, by a password or otherwise; `switch` from another organization of theirs. */
export const AccessEntered = defineEvent({
  type: 'identity.access.entered',
  version: 1,
  data: z.object({ signInId: z.uuid(), by: z.string() }),
});

/** Somebody asked for what they may not do: the envelope says who. Told once a minute for the same thing. */
export const AccessRefused = defineEvent({
  type: 'identity.access.refused',
  version: 1,
  data: z.object({ operation: z.string(), permission: z.string() }),
});
