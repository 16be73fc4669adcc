import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';
import { locales } from './mail.events.js';

/** Sign-ups that wait for their address to be confirmed. In the house, never published. */
const id = z.uuid();

/** SHA-256 of a secret of 256 bits, hex: the secret itself is nowhere. */
const secretHash = z.string().regex(/^[0-9a-f]{64}$/);

/** Its own id is the subject: what was typed by somebody who never came back is erased when it expires. */
export const SignUpRequested = defineEvent({
  type: 'identity.sign-up.requested',
  version: 1,
  data: z.object({
    signUpId: id,
    email: personal(z.string()),
    name: personal(z.string()),
    organizationName: personal(z.string()),
    passwordHash: personal(z.string()),
    locale: z.enum(locales).optional(),
    secretHash,
    expiresAt: instant,
  }),
  subject: ({ signUpId }) => signUpId,
});

export const SignUpConfirmed = defineEvent({
  type: 'identity.sign-up.confirmed',
  version: 1,
  data: z.object({ signUpId: id, userId: id, organizationId: id }),
});

export const signUpEvents = [SignUpRequested, SignUpConfirmed] as const;

export type SignUpEvent = EventOf<(typeof signUpEvents)[number]>;
