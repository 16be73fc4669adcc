import { z } from 'zod';

import { answerable } from '../assignment.js';
import { shared } from '../collaborators.js';
import { defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { filterOf, flag, oneOf, orderBy, range } from '../filter.js';
import { atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { timelineInput, timelineOutput } from '../timeline.js';
import { connectorSide, intakePolicy } from './channel-account.events.js';
import { chatKind, content } from './content.js';

const id = z.uuid();

export const messageView = z.object({
  id,
  chatId: id,
  externalId: z.string(),
  direction: z.enum(['incoming', 'outgoing']),
  senderPeerId: id.nullable(),
  senderName: clear(z.string()).nullable(),
  content: clear(content),
  sentAt: instant,
  editedAt: instant.nullable(),
  isDeleted: z.boolean(),
  sendId: id.nullable(),
  correlationId: id,
  eventId: id,
  version: z.int(),
});

export type MessageView = z.infer<typeof messageView>;

export const chatView = z.object({
  id,
  channelAccountId: id,
  kind: chatKind,
  peerId: id,
  title: clear(z.string()),
  lastMessage: messageView.nullable(),
  lastActivityAt: instant,
  unreadCount: z.int(),
  messageCount: z.int(),
  holder: z.object({ kind: z.enum(['member', 'agent', 'nobody']), id: id.nullable() }),
  ...answerable.shape,
  ...shared.shape,
  /** Rises as it is held by somebody else: what an agent's send is checked against. */
  version: z.int(),
  /** Rises with every change. */
  recordVersion: z.int(),
});

export type ChatView = z.infer<typeof chatView>;

export const chatFilter = filterOf({
  channelAccountId: oneOf(id),
  kind: oneOf(chatKind),
  assigneeId: oneOf(id),
  teamId: oneOf(id),
  collaboratorId: oneOf(id),
  isAssigned: flag,
  isUnread: flag,
  messageCount: range(z.int()),
  lastActivityAt: range(instant),
});

export const ListChats = defineQuery({
  name: 'messaging.list-chats',
  permission: 'chats:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    unreadOnly: z.boolean().optional(),
    search: z.string().optional(),
    filter: chatFilter.optional(),
    orderBy: orderBy(['lastActivityAt', 'messageCount']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(chatView),
});

export const ChatsByIds = defineQuery({
  name: 'messaging.chats-by-ids',
  permission: 'chats:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(chatView.nullable()) }),
});

export const ListMessages = defineQuery({
  name: 'messaging.list-messages',
  permission: 'chats:read',
  narrows: true,
  input: z.object({ chatId: id, page: pageInput, ...atLeast.shape }),
  output: pageOf(messageView),
});

/** The messages of several chats as a timeline has them. */
export const MessagesOfChats = defineQuery({
  name: 'messaging.messages-of-chats',
  permission: 'chats:read',
  narrows: true,
  input: timelineInput.extend({ chatIds: z.array(id).max(200) }),
  output: timelineOutput,
});

export const MessagesByIds = defineQuery({
  name: 'messaging.messages-by-ids',
  permission: 'chats:read',
  narrows: true,
  input: idsInput,
  output: z.object({ items: z.array(messageView.nullable()) }),
});

/** What went out over an account through Parley since midnight in the organization's time zone, or is about to. */
export const sentToday = z.object({
  messageCount: z.int(),
  /** Of these, into chats in which the contact had never written. */
  firstMessageCount: z.int(),
  resetsAt: instant,
});

export const channelAccountView = z.object({
  id,
  channel: z.literal('telegram'),
  side: connectorSide,
  name: clear(z.string()).nullable(),
  /** The account's own id on the channel: what an export is matched by. */
  externalId: clear(z.string()).nullable(),
  state: z.enum(['connecting', 'code-needed', 'password-needed', 'connected', 'waiting', 'disconnected']),
  /** `tg://login?token=…` while a QR sign-in waits to be scanned, and when it expires. */
  qrLink: z.string().nullable(),
  qrExpiresAt: instant.nullable(),
  /** Why it is not connected, or what it waits for: a stable code. */
  reason: z.string().nullable(),
  intake: intakePolicy,
  lastUpdateAt: instant.nullable(),
  gapCount: z.int(),
  sentToday,
  version: z.int(),
});

export type ChannelAccountView = z.infer<typeof channelAccountView>;

export const ListChannelAccounts = defineQuery({
  name: 'messaging.list-channel-accounts',
  permission: 'channel-accounts:read',
  input: z.object({ ...atLeast.shape }),
  output: z.object({ items: z.array(channelAccountView) }),
});

export const sendView = z.object({
  id,
  chatId: id,
  status: z.enum(['requested', 'waiting', 'attempted', 'sent', 'failed', 'unknown', 'refused', 'cancelled']),
  content: clear(content),
  code: z.string().nullable(),
  waitingUntil: instant.nullable(),
  attemptCount: z.int(),
  messageId: id.nullable(),
  proposalId: id.nullable(),
  requestedAt: instant,
  correlationId: id,
  version: z.int(),
});

export type SendView = z.infer<typeof sendView>;

export const SendsByIds = defineQuery({
  name: 'messaging.sends-by-ids',
  permission: 'chats:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(sendView.nullable()) }),
});

/** A chat as Telegram lists it now. Nothing of it is stored until a member chooses it. */
export const listedChatView = z.object({
  id,
  kind: chatKind,
  title: z.string(),
  lastMessageAt: instant.nullable(),
  isAdded: z.boolean(),
});

export const ListTelegramChats = defineQuery({
  name: 'messaging.list-telegram-chats',
  permission: 'channel-accounts:manage',
  asksHolderOf: 'channelAccountId',
  input: z.object({ channelAccountId: id, first: z.int().min(1).max(500).optional() }),
  output: z.object({ items: z.array(listedChatView) }),
});
