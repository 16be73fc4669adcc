import { z } from 'zod';

import { sharedAnew } from '../collaborators.js';
import { defineEvent, type EventOf } from '../define-event.js';
import { personal } from '../personal.js';
import { chatKind } from './content.js';

const id = z.uuid();

/** A chat became part of the record: by its account's intake, by a member's choice, or by an import. */
export const ChatAdded = defineEvent({
  type: 'messaging.chat.added',
  version: 1,
  data: z.object({
    chatId: id,
    channelAccountId: id,
    kind: chatKind,
    /** The peer of a private chat; the group or Telegram channel itself otherwise. */
    peerId: id,
    subjectId: id,
    title: personal(z.string()),
    username: personal(z.string()).optional(),
    phone: personal(z.string()).optional(),
    by: z.enum(['intake', 'choice', 'import']),
  }),
  subject: ({ subjectId }) => subjectId,
});

/** The other side's name or title changed. */
export const ChatRetitled = defineEvent({
  type: 'messaging.chat.retitled',
  version: 1,
  data: z.object({ chatId: id, subjectId: id, title: personal(z.string()) }),
  subject: ({ subjectId }) => subjectId,
});

/** Our side has read up to a message. */
export const ConversationRead = defineEvent({
  type: 'messaging.conversation.read',
  version: 1,
  data: z.object({ chatId: id, upToExternalId: z.string() }),
});

/** The other side has read our messages up to one. */
export const ConversationReadByPeer = defineEvent({
  type: 'messaging.conversation.read-by-peer',
  version: 1,
  data: z.object({ chatId: id, upToExternalId: z.string() }),
});

/** Who holds the conversation changed; an agent's send against an older version is refused. */
export const ConversationHeld = defineEvent({
  type: 'messaging.conversation.held',
  version: 1,
  data: z.object({ chatId: id, holder: z.object({ kind: z.enum(['member', 'agent', 'nobody']), id: id.optional() }) }),
});

/**
 * Who answers for the chat changed: a member or agent by its principal, a team, both, or nobody. `answered` is whoever
 * answered first where nobody did. What was proposed in it stands: no version is made.
 */
export const ConversationAssigned = defineEvent({
  type: 'messaging.conversation.assigned',
  version: 1,
  data: z.object({
    chatId: id,
    assigneeId: id.nullable(),
    teamId: id.nullable(),
    reason: z.enum(['by-hand', 'territory', 'handed-over', 'answered']),
    ruleId: id.optional(),
  }),
});

/** The chat is shared by name with others from here on than before. What was proposed in it stands here too. */
export const ConversationCollaboratorsChanged = defineEvent({
  type: 'messaging.conversation.collaborators-changed',
  version: 1,
  data: z.object({ chatId: id, ...sharedAnew.shape }),
});

export const conversationEvents = [
  ChatAdded,
  ChatRetitled,
  ConversationRead,
  ConversationReadByPeer,
  ConversationHeld,
  ConversationAssigned,
  ConversationCollaboratorsChanged,
] as const;

export type ConversationEvent = EventOf<(typeof conversationEvents)[number]>;
