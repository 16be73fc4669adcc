import { z } from 'zod';

import { assigning } from '../assignment.js';
import { sharing } from '../collaborators.js';
import { defineCommand } from '../define-operation.js';
import { expectedVersion } from '../expected-version.js';
import { accepted } from '../page.js';
import { visibleText } from '../visible-text.js';
import { intakePolicy } from './channel-account.events.js';
import { content } from './content.js';

const id = z.uuid();

/** Longest text of one Telegram message, in UTF-16 units (core.telegram.org, `message_length_max`). */
export const LONGEST_TEXT = 4096;

export const SendMessage = defineCommand({
  name: 'messaging.send-message',
  permission: 'messages:send',
  narrows: true,
  input: z.object({
    chatId: id,
    content: content.omit({ attachment: true }).extend({ text: visibleText(LONGEST_TEXT) }),
    replyToMessageId: id.optional(),
    /** The proposal whose approval this is, and the conversation's version its agent had read. */
    proposal: z.object({ id, conversationVersion: z.int().nonnegative() }).optional(),
  }),
  output: accepted.extend({ status: z.enum(['requested', 'refused']), refusalCode: z.string().optional() }),
});

export const MarkChatRead = defineCommand({
  name: 'messaging.mark-chat-read',
  permission: 'messages:send',
  narrows: true,
  input: z.object({ chatId: id, upToMessageId: id }),
  output: accepted,
});

/**
 * Says who answers for a chat: a member by its principal, a team, both, or nobody. Whoever reaches fewer rows than all
 * may give away what they reach.
 */
export const AssignChat = defineCommand({
  name: 'messaging.assign-chat',
  permission: 'messages:send',
  narrows: true,
  input: assigning.extend({ chatId: id }),
  output: accepted,
});

/**
 * Shares a chat by name: all whom it names reach it, its messages, sends, proposals and follow-ups as its assignee does.
 * What each of them may do there is their role's word. The contact of the chat is not shared by it, nor is a chat by its
 * contact.
 */
export const SetChatCollaborators = defineCommand({
  name: 'messaging.set-chat-collaborators',
  permission: 'messages:send',
  narrows: true,
  input: sharing.extend({ chatId: id }),
  output: accepted,
});

/** A chat of a contact that a territory took is its team’s, where nobody was named by hand. */
export const AssignChatByTerritory = defineCommand({
  name: 'messaging.assign-chat-by-territory',
  permission: 'internal',
  input: z.object({ chatId: id, teamId: id, assigneeId: id.nullable(), territoryId: id }),
  output: accepted,
});

export const ConnectTelegramAccount = defineCommand({
  name: 'messaging.connect-telegram-account',
  permission: 'channel-accounts:manage',
  input: z.object({
    method: z.enum(['qr', 'phone']),
    /** International form with a leading plus; only with `phone`. */
    phone: z
      .string()
      .regex(/^\+[1-9]\d{6,14}$/)
      .optional(),
    intake: intakePolicy.optional(),
    /** An account that was connected before, to be connected again. */
    channelAccountId: id.optional(),
  }),
  output: accepted,
});

export const SubmitTelegramCode = defineCommand({
  name: 'messaging.submit-telegram-code',
  permission: 'channel-accounts:manage',
  input: z.object({ channelAccountId: id, code: z.string().regex(/^\d{3,8}$/) }),
  output: accepted,
});

export const SubmitTelegramPassword = defineCommand({
  name: 'messaging.submit-telegram-password',
  permission: 'channel-accounts:manage',
  input: z.object({ channelAccountId: id, password: z.string().min(1).max(1024) }),
  output: accepted,
});

export const CancelTelegramConnection = defineCommand({
  name: 'messaging.cancel-telegram-connection',
  permission: 'channel-accounts:manage',
  input: z.object({ channelAccountId: id }),
  output: accepted,
});

export const DisconnectChannelAccount = defineCommand({
  name: 'messaging.disconnect-channel-account',
  permission: 'channel-accounts:manage',
  input: z.object({ channelAccountId: id }),
  output: accepted,
});

/** What the account takes in from now on. What became part of the record stays. */
export const SetIntake = defineCommand({
  name: 'messaging.set-intake',
  permission: 'channel-accounts:manage',
  input: z.object({ channelAccountId: id, intake: intakePolicy, expectedVersion }),
  output: accepted,
});

/** Adds chats to the record that intake has not taken: the member's choice. */
export const SyncChats = defineCommand({
  name: 'messaging.sync-chats',
  permission: 'channel-accounts:manage',
  asksHolderOf: 'channelAccountId',
  input: z.object({ channelAccountId: id, chatIds: z.array(id).max(100).optional() }),
  output: accepted.extend({ addedCount: z.int() }),
});

/** The organization's own Telegram application: encrypted, never readable again. */
export const SetTelegramApplication = defineCommand({
  name: 'messaging.set-telegram-application',
  permission: 'organization:manage',
  input: z.object({ apiId: z.int().positive(), apiHash: z.string().regex(/^[0-9a-f]{32}$/) }),
  output: accepted,
});

/** A member says what became of a send whose outcome nobody knows: the message it is, or, without one, that it never left. */
export const ResolveSend = defineCommand({
  name: 'messaging.resolve-send',
  permission: 'messages:send',
  narrows: true,
  input: z.object({ sendId: id, messageId: id.optional() }),
  output: accepted,
});

/** Takes back a send that has not left. */
export const CancelSend = defineCommand({
  name: 'messaging.cancel-send',
  permission: 'messages:send',
  narrows: true,
  input: z.object({ sendId: id }),
  output: accepted,
});
