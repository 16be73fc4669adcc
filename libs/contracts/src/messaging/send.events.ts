import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personalContent } from './content.js';

const id = z.uuid();
const send = { sendId: id, chatId: id, peerId: id };

/** The ledger's first entry of one outward message; nothing leaves without it. */
export const SendRequested = defineEvent({
  type: 'messaging.send.requested',
  version: 1,
  data: z.object({
    ...send,
    channelAccountId: id,
    subjectId: id,
    content: personalContent,
    /** The idempotency key that Telegram knows, a signed 64-bit decimal: the same for every attempt. */
    randomId: z.string(),
    replyToExternalId: z.string().optional(),
    /** The proposal whose approval this is. */
    proposalId: id.optional(),
    /** Whether the contact had never written in that chat. Entries from before senders had limits don't say, and count for none. */
    isFirstMessage: z.boolean().optional(),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** It may not go out yet: a flood wait, an unknown outcome before it, a lost connection. */
export const SendWaiting = defineEvent({
  type: 'messaging.send.waiting',
  version: 1,
  data: z.object({
    ...send,
    reason: z.enum(['flood-wait', 'slow-mode', 'disconnected', 'unknown-before']),
    until: instant.optional(),
  }),
});

/** It is about to leave: written before the network call, so that a crash after it leaves `unknown`, never nothing. */
export const SendAttempted = defineEvent({
  type: 'messaging.send.attempted',
  version: 1,
  data: z.object({ ...send, attempt: z.int().positive() }),
});

export const SendSent = defineEvent({
  type: 'messaging.send.sent',
  version: 1,
  data: z.object({ ...send, externalId: z.string(), messageId: id, proposalId: id.optional() }),
});

export const SendFailed = defineEvent({
  type: 'messaging.send.failed',
  version: 1,
  data: z.object({ ...send, code: z.string(), proposalId: id.optional() }),
});

/** Nobody knows whether it left; nothing else goes out to that chat until it is resolved. */
export const SendUnknown = defineEvent({
  type: 'messaging.send.unknown',
  version: 1,
  data: z.object({ ...send, attempt: z.int().positive() }),
});

/** The contact policy said no. */
export const SendRefused = defineEvent({
  type: 'messaging.send.refused',
  version: 1,
  data: z.object({ ...send, code: z.string(), proposalId: id.optional() }),
});

export const SendCancelled = defineEvent({
  type: 'messaging.send.cancelled',
  version: 1,
  data: z.object({ ...send, reason: z.string() }),
});

/** The other side asked not to be written to. */
export const RecipientOptedOut = defineEvent({
  type: 'messaging.recipient.opted-out',
  version: 1,
  data: z.object({ peerId: id, chatId: id, messageId: id.optional() }),
});

export const RecipientOptedIn = defineEvent({
  type: 'messaging.recipient.opted-in',
  version: 1,
  data: z.object({ peerId: id, chatId: id }),
});

export const sendEvents = [
  SendRequested,
  SendWaiting,
  SendAttempted,
  SendSent,
  SendFailed,
  SendUnknown,
  SendRefused,
  SendCancelled,
  RecipientOptedOut,
  RecipientOptedIn,
] as const;

export type SendEvent = EventOf<(typeof sendEvents)[number]>;
