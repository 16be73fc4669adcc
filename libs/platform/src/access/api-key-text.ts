import { createHash, randomBytes } from 'node:crypto';

import { parse, stringify } from 'uuid';

/** Which key of which organization a text says it is. */
export type NamedKey = { readonly apiKeyId: string; readonly organizationId: string };

/** A key as its holder gets it, once; what is stored of it; and what people tell it apart by. */
export type ApiKeyText = { readonly text: string; readonly hash: string; readonly prefix: string };

/** What a text was found to say. Whether there is such a key only identity knows. */
export type ShownKey = NamedKey & { readonly hash: string };

/** What every key begins with, so that people and programs that look for leaks know one when they see it. */
export const KEY_MARK = 'pk_';

const SHOWN_LENGTH = 11;

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** A new key: `pk_`, the two ids it is found by, and 256 bits of chance. */
export function newApiKeyText({ apiKeyId, organizationId }: NamedKey): ApiKeyText {
  const place = Buffer.concat([parse(apiKeyId), parse(organizationId)]).toString('base64url');
  const text = `${KEY_MARK}${place}${randomBytes(32).toString('base64url')}`;
  return { text, hash: hashOf(text), prefix: text.slice(0, SHOWN_LENGTH) };
}

const pattern = /^pk_([\w-]{43})[\w-]{43}$/;

/** A key that somebody shows, taken apart; nothing where it never was one. */
export function readApiKeyText(text: string): ShownKey | undefined {
  const [, place] = pattern.exec(text) ?? [];
  if (place === undefined) return undefined;
  const bytes = Buffer.from(place, 'base64url');
  try {
    return { apiKeyId: stringify(bytes, 0), organizationId: stringify(bytes, 16), hash: hashOf(text) };
  } catch {
    return undefined;
  }
}
