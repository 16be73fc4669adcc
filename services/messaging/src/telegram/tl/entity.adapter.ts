import type { TextEntity } from '@parley/contracts';
import { z } from 'zod';

import { long } from './fields.adapter.js';

const types: Readonly<Record<string, TextEntity['type']>> = {
  MessageEntityMention: 'mention',
  MessageEntityHashtag: 'hashtag',
  MessageEntityCashtag: 'cashtag',
  MessageEntityBotCommand: 'bot-command',
  MessageEntityUrl: 'url',
  MessageEntityEmail: 'email',
  MessageEntityPhone: 'phone',
  MessageEntityBold: 'bold',
  MessageEntityItalic: 'italic',
  MessageEntityUnderline: 'underline',
  MessageEntityStrike: 'strikethrough',
  MessageEntitySpoiler: 'spoiler',
  MessageEntityCode: 'code',
  MessageEntityPre: 'pre',
  MessageEntityTextUrl: 'text-url',
  MessageEntityMentionName: 'mention-name',
  MessageEntityCustomEmoji: 'custom-emoji',
  MessageEntityBlockquote: 'blockquote',
};

/** The one thing that some kinds of entity carry besides their place. */
const carried = z.object({
  url: z.string().optional(),
  language: z.string().optional(),
  userId: z.unknown().optional(),
  documentId: z.unknown().optional(),
});

const valueOf = (entity: z.infer<typeof carried>): string | undefined => {
  const id = entity.userId ?? entity.documentId;
  return entity.url ?? entity.language ?? (id === undefined ? undefined : long.parse(id));
};

export const entity = z
  .object({ className: z.string(), offset: z.int().nonnegative(), length: z.int(), ...carried.shape })
  .transform((value): TextEntity => {
    const { className, offset, length } = value;
    const carriedValue = valueOf(value);
    return {
      type: types[className] ?? 'unknown',
      offset,
      length,
      ...(carriedValue !== undefined && carriedValue !== '' && { value: carriedValue }),
    };
  });

/** Entities of no length mark nothing. */
export const entities = z
  .array(entity)
  .nullish()
  .transform((all) => (all ?? []).filter(({ length }) => length > 0));
