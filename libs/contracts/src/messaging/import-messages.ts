import { z } from 'zod';

import { defineCommand } from '../define-operation.js';
import { instant } from '../envelope.js';
import { accepted } from '../page.js';
import { content } from './content.js';

/** Telegram's own id of a user, group or channel: decimal, without any mark. */
const telegramId = z.string().regex(/^[1-9]\d{0,18}$/);

/** Telegram numbers users, basic groups and channels (supergroups too) apart: 7 may be one of each. */
export const importedSender = z.object({
  kind: z.enum(['user', 'basic-group', 'channel']),
  externalId: telegramId,
  name: z.string().nullable(),
});

const LAST_NUMBER = 2 ** 31 - 1;
const FIRST_MIGRATED = -999_999_999;

/** Telegram's numbers are positive; Telegram Desktop shifts those from before a group became a supergroup below 0. */
const messageNumber = z
  .string()
  .regex(/^-?[1-9]\d{0,17}$/)
  .refine((value) => Number(value) >= FIRST_MIGRATED && Number(value) <= LAST_NUMBER);

/** Telegram's first year. */
const TELEGRAM_BEGAN = '2013-01-01T00:00:00.000Z';

/** One message of an export, in the channel's own words: messaging makes the same event of it as of a live one. */
export const importedMessage = z.object({
  externalId: messageNumber,
  direction: z.enum(['incoming', 'outgoing']),
  /** Null where the sender has deleted the account: in a private chat it is the other side all the same. */
  sender: importedSender.nullable(),
  content,
  sentAt: instant.refine((value) => value >= TELEGRAM_BEGAN),
  replyToExternalId: z
    .string()
    .regex(/^-?[1-9]\d{0,17}$/)
    .optional(),
});

export type ImportedMessage = z.infer<typeof importedMessage>;

export const importedChat = z.object({
  kind: z.enum(['private', 'basic-group', 'supergroup', 'telegram-channel']),
  externalId: telegramId,
  title: z.string().nullable(),
});

export type ImportedChat = z.infer<typeof importedChat>;

/**
 * Adds a piece of one chat's history. Message ids mean the same as in the live history of the same account, so what
 * is known already is left out, however often it is imported.
 */
export const ImportMessages = defineCommand({
  name: 'messaging.import-messages',
  permission: 'channel-accounts:manage',
  input: z.object({
    /** The Telegram user whose export it is: a connected account, or one known by its imports alone. */
    accountExternalId: telegramId,
    /** Its name, for an account that is not known yet. */
    accountName: z.string().optional(),
    /** Shared by all commands of one import: what is undone as one. */
    changeSetId: z.uuid().optional(),
    chat: importedChat,
    messages: z.array(importedMessage).min(1).max(200),
  }),
  /** `id` is the chat's. The counts say what this call found, also when it is repeated. */
  output: accepted.extend({ addedCount: z.int(), knownCount: z.int() }),
});
