import { newPlacedSecret, readPlacedSecret } from './placed-secret.js';

/** Which key of which organization a text says it is. */
export type NamedKey = { readonly apiKeyId: string; readonly organizationId: string };

/** A key as its holder gets it, once; what is stored of it; and what people tell it apart by. */
export type ApiKeyText = { readonly text: string; readonly hash: string; readonly prefix: string };

/** What a text was found to say. Whether there is such a key only identity knows. */
export type ShownKey = NamedKey & { readonly hash: string };

/** What every key begins with, so that people and programs that look for leaks know one when they see it. */
export const KEY_MARK = 'pk_';

const SHOWN_LENGTH = 11;

/** A new key: `pk_`, the two ids it is found by, and 256 bits of chance. */
export function newApiKeyText({ apiKeyId: id, organizationId }: NamedKey): ApiKeyText {
  const { text, hash } = newPlacedSecret(KEY_MARK, { id, organizationId });
  return { text, hash, prefix: text.slice(0, SHOWN_LENGTH) };
}

/** A key that somebody shows, taken apart; nothing where it never was one. */
export function readApiKeyText(text: string): ShownKey | undefined {
  const shown = readPlacedSecret(KEY_MARK, text);
  return shown && { apiKeyId: shown.id, organizationId: shown.organizationId, hash: shown.hash };
}
