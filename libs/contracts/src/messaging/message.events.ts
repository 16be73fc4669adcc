import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { chatKind, messageOrigin, personalContent } from './content.js';

const id = z.uuid();

/** Where a message stands. `subjectId` is the peer whose key encrypts it. */
const place = {
  messageId: id,
  chatId: id,
  chatKind,
  channelAccountId: id,
  subjectId: id,
  /** The channel's own id of the message, a decimal string. */
  externalId: z.string(),
};

/** Somebody on the other side wrote. */
export const MessageReceived = defineEvent({
  type: 'messaging.message.received',
  version: 1,
  data: z.object({
    ...place,
    /** Who wrote: a peer of the organization, in a private chat the one the chat is with. */
    sender: z.object({ peerId: id, name: personal(z.string()), username: personal(z.string()).optional() }),
    content: personalContent,
    replyToExternalId: z.string().optional(),
    origin: messageOrigin,
    /** What the connected account's intake makes of a stranger's private message, as set when it came. */
    opens: z.enum(['deal', 'lead', 'nothing']),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** The organization's side wrote: through Parley (`sendId` names the ledger's entry) or from another device. */
export const MessageSent = defineEvent({
  type: 'messaging.message.sent',
  version: 1,
  data: z.object({
    ...place,
    content: personalContent,
    replyToExternalId: z.string().optional(),
    origin: messageOrigin,
    sendId: id.optional(),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** Either side changed what it had written; every version is kept. */
export const MessageEdited = defineEvent({
  type: 'messaging.message.edited',
  version: 1,
  data: z.object({ ...place, content: personalContent }),
  subject: ({ subjectId }) => subjectId,
});

/** Either side took a message back. What was said before stays in the record. */
export const MessageDeleted = defineEvent({
  type: 'messaging.message.deleted',
  version: 1,
  data: z.object({ messageId: id, chatId: id, channelAccountId: id, externalId: z.string() }),
});

export const messageEvents = [MessageReceived, MessageSent, MessageEdited, MessageDeleted] as const;

export type MessageEvent = EventOf<(typeof messageEvents)[number]>;
