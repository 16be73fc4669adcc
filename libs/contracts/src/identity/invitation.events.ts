import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';
import { storedRole } from '../roles.js';
import { locales } from './mail.events.js';

const id = z.uuid();

/** `email` is null for an invitation by link, which whoever has it may take. Its own id is the subject. */
export const InvitationCreated = defineEvent({
  type: 'identity.invitation.created',
  version: 1,
  data: z.object({
    invitationId: id,
    email: personal(z.string()).nullable(),
    roles: z.array(storedRole).min(1),
    locale: z.enum(locales),
    expiresAt: instant,
  }),
  subject: ({ invitationId }) => invitationId,
});

export const InvitationAccepted = defineEvent({
  type: 'identity.invitation.accepted',
  version: 1,
  data: z.object({ invitationId: id, userId: id }),
});

export const InvitationRevoked = defineEvent({
  type: 'identity.invitation.revoked',
  version: 1,
  data: z.object({ invitationId: id }),
});

/** Not published: SHA-256 of a secret of 256 bits, hex; the secret itself is nowhere. */
export const InvitationSecretSet = defineEvent({
  type: 'identity.invitation.secret-set',
  version: 1,
  data: z.object({ invitationId: id, secretHash: z.string().regex(/^[0-9a-f]{64}$/) }),
});

export const invitationEvents = [InvitationCreated, InvitationAccepted, InvitationRevoked] as const;

export type InvitationEvent = EventOf<(typeof invitationEvents)[number] | typeof InvitationSecretSet>;
