import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { storedGrant } from '../grants.js';

const id = z.uuid();
const grants = z.array(storedGrant);

/** A role of the organization's own: what a member who has it may do, beside what is built in. */
export const RoleCreated = defineEvent({
  type: 'identity.role.created',
  version: 1,
  data: z.object({ roleId: id, name: z.string(), grants }),
});

/** Names only what changed. */
export const RoleChanged = defineEvent({
  type: 'identity.role.changed',
  version: 1,
  data: z.object({
    roleId: id,
    name: z.string().optional(),
    fromName: z.string().optional(),
    grants: grants.optional(),
  }),
});

/** From here on it gives nothing, to whoever has it. */
export const RoleArchived = defineEvent({
  type: 'identity.role.archived',
  version: 1,
  data: z.object({ roleId: id }),
});

export const roleEvents = [RoleCreated, RoleChanged, RoleArchived] as const;

export type RoleEvent = EventOf<(typeof roleEvents)[number]>;
