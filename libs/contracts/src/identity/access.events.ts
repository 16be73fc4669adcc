import { z } from 'zod';

import { defineEvent } from '../define-event.js';
import { locales } from './mail.events.js';

/** Somebody came into the organization, by a password or otherwise; `switch` from another organization of theirs. */
export const AccessEntered = defineEvent({
  type: 'identity.access.entered',
  version: 1,
  data: z.object({ signInId: z.uuid(), by: z.string() }),
});

/** A member changed how they prove who they are: `what` is what changed, such as `password-changed`. */
export const AccessSecured = defineEvent({
  type: 'identity.access.secured',
  version: 1,
  data: z.object({
    what: z.string(),
    /** With which device, as its user would call it, such as `Firefox on Windows`. */
    device: z.string().optional(),
    /** Of a profile: the language before and after, where that changed. */
    fromLocale: z.enum(locales).optional(),
    toLocale: z.enum(locales).optional(),
  }),
});

/** Somebody who is not known showed a wrong password, or a wrong code, for that user. Told once a minute. */
export const AccessSignInRefused = defineEvent({
  type: 'identity.access.sign-in-refused',
  version: 1,
  data: z.object({
    principal: z.object({ kind: z.literal('user'), id: z.uuid() }),
    reason: z.enum(['password-wrong', 'code-wrong']),
    /** With which device, where it is a known kind of browser. */
    device: z.string().optional(),
  }),
});

/** Somebody took the audit log with them: in which form, and by which conditions they chose. */
export const AuditLogExported = defineEvent({
  type: 'identity.audit-log.exported',
  version: 1,
  data: z.object({ format: z.string(), conditions: z.array(z.string()) }),
});

/** Somebody asked for what they may not do: the envelope says who. Told once a minute for the same thing. */
export const AccessRefused = defineEvent({
  type: 'identity.access.refused',
  version: 1,
  data: z.object({ operation: z.string(), permission: z.string() }),
});
