import type { Content, TextEntity } from '@parley/contracts';
import { z } from 'zod';

const run = z.object({
  type: z.string(),
  text: z.string(),
  href: z.string().optional(),
  language: z.string().optional(),
  user_id: z.union([z.number(), z.string()]).optional(),
  document_id: z.union([z.number(), z.string()]).optional(),
});

type Run = z.infer<typeof run>;

/** A text as an export writes it: a string, or runs of text with one format each. */
export const exportText = z.union([z.string(), z.array(z.union([z.string(), run]))]);

const entityTypes: Readonly<Record<string, TextEntity['type']>> = {
  mention: 'mention',
  hashtag: 'hashtag',
  cashtag: 'cashtag',
  bot_command: 'bot-command',
  link: 'url',
  email: 'email',
  phone: 'phone',
  bold: 'bold',
  italic: 'italic',
  underline: 'underline',
  strikethrough: 'strikethrough',
  spoiler: 'spoiler',
  code: 'code',
  pre: 'pre',
  text_link: 'text-url',
  mention_name: 'mention-name',
  custom_emoji: 'custom-emoji',
  blockquote: 'blockquote',
};

/** The runs joined, with each format as an entity over its run, in UTF-16 units. */
export function contentOf(text: z.infer<typeof exportText>): Pick<Content, 'text' | 'entities'> {
  const runs = (typeof text === 'string' ? [text] : text).map(asRun);
  const entities: TextEntity[] = [];
  let offset = 0;
  for (const each of runs) {
    if (each.type !== 'plain' && each.text.length > 0) entities.push(entityOf(each, offset));
    offset += each.text.length;
  }
  return { text: storable(runs.map((each) => each.text).join('')), entities };
}

/** What no database keeps as text, a sign for a sign, so that the entities still fit. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

const asRun = (part: string | Run): Run => (typeof part === 'string' ? { type: 'plain', text: part } : part);

function entityOf({ type, text, ...rest }: Run, offset: number): TextEntity {
  const value = rest.href ?? rest.language ?? rest.user_id ?? rest.document_id;
  const entity = { type: entityTypes[type] ?? 'unknown', offset, length: text.length } as const;
  return value === undefined ? entity : { ...entity, value: storable(String(value)) };
}
