import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

const id = z.uuid();
const principalIds = z.array(id);

/** Members who answer for records together: `principalIds` are the users and agents that they are. */
export const TeamCreated = defineEvent({
  type: 'identity.team.created',
  version: 1,
  data: z.object({ teamId: id, name: z.string(), principalIds }),
});

/** Names only what changed. */
export const TeamChanged = defineEvent({
  type: 'identity.team.changed',
  version: 1,
  data: z.object({
    teamId: id,
    name: z.string().optional(),
    fromName: z.string().optional(),
    principalIds: principalIds.optional(),
    fromPrincipalIds: principalIds.optional(),
  }),
});

/** From here on nobody reaches a record by it; what it answered for stays named so. */
export const TeamArchived = defineEvent({
  type: 'identity.team.archived',
  version: 1,
  data: z.object({ teamId: id }),
});

export const teamEvents = [TeamCreated, TeamChanged, TeamArchived] as const;

export type TeamEvent = EventOf<(typeof teamEvents)[number]>;
