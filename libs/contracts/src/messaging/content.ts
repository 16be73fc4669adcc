import { z } from 'zod';

import { personal } from '../personal.js';

/** Formatting of a run of text, in UTF-16 units as Telegram counts them. Kept, never turned into Markdown. */
export const textEntity = z.object({
  type: z.enum([
    'mention',
    'hashtag',
    'cashtag',
    'bot-command',
    'url',
    'email',
    'phone',
    'bold',
    'italic',
    'underline',
    'strikethrough',
    'spoiler',
    'code',
    'pre',
    'text-url',
    'mention-name',
    'custom-emoji',
    'blockquote',
    'unknown',
  ]),
  offset: z.int().nonnegative(),
  length: z.int().positive(),
  /** Address of a `text-url`, language of a `pre`, id of a `mention-name` or `custom-emoji`. */
  value: z.string().optional(),
});

export type TextEntity = z.infer<typeof textEntity>;

/** What was said: the text with its entities, and what kind of thing was attached. */
export const content = z.object({
  text: z.string(),
  entities: z.array(textEntity),
  attachment: z
    .enum(['photo', 'video', 'voice', 'audio', 'document', 'sticker', 'location', 'contact', 'poll', 'other'])
    .optional(),
});

export type Content = z.infer<typeof content>;

/** Encrypted under the key of whoever said it (in a private chat: of the contact's side). */
export const personalContent = personal(content);

/** `telegram-channel` is Telegram's own kind of broadcast chat; such chats never make deals by themselves. */
export const chatKind = z.enum(['private', 'group', 'telegram-channel']);

export type ChatKind = z.infer<typeof chatKind>;

/**
 * How a message came to us: `live` as Telegram told of it, a reconnect included; read back from the `history` when a
 * chat became part of the record or Telegram no longer tells what was missed; or out of an `import`ed export.
 */
export const messageOrigin = z.enum(['live', 'history', 'import']);
