import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';

const id = z.uuid();

/** The languages that Parley writes in. */
export const locales = ['en', 'ru'] as const;

export type Locale = (typeof locales)[number];

/** A mail's own id is the subject: what it says, secrets among it, can be erased without anything else. */
export const MailRequested = defineEvent({
  type: 'identity.mail.requested',
  version: 1,
  data: z.object({
    mailId: id,
    to: personal(z.string()),
    kind: z.string(),
    locale: z.enum(locales),
    variables: personal(z.record(z.string(), z.string())),
  }),
  subject: ({ mailId }) => mailId,
});

/** Recorded before the mail server is spoken to, so that a mail which went out is never taken for one that didn't. */
export const MailAttempted = defineEvent({
  type: 'identity.mail.attempted',
  version: 1,
  data: z.object({ mailId: id }),
});

export const MailSent = defineEvent({
  type: 'identity.mail.sent',
  version: 1,
  data: z.object({ mailId: id }),
});

/** `code` says why: what the mail server answered for good, or `gave-up` where it never answered. */
export const MailFailed = defineEvent({
  type: 'identity.mail.failed',
  version: 1,
  data: z.object({ mailId: id, code: z.string() }),
});

export const mailEvents = [MailRequested, MailAttempted, MailSent, MailFailed] as const;

export type MailEvent = EventOf<(typeof mailEvents)[number]>;
