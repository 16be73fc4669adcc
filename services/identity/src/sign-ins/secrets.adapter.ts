import { createHash, randomBytes } from 'node:crypto';

/** A secret that is shown once: what its holder gets, and what is stored. */
export type Secret = { readonly text: string; readonly hash: string };

const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex');

/** 256 bits of chance behind the id they belong to: `<id>.<secret>`. */
export function newSecret(id: string): Secret {
  return secretOf(id, randomBytes(32).toString('base64url'));
}

/** One that was made otherwise: 32 bytes in base64url that nobody else can tell. */
export const secretOf = (id: string, secret: string): Secret => ({ text: `${id}.${secret}`, hash: hashOf(secret) });

const pattern = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([\w-]{43})$/;

/** What somebody shows, taken apart; nothing where it never was one. */
export function readSecret(text: string): { readonly id: string; readonly hash: string } | undefined {
  const [, id, secret] = pattern.exec(text) ?? [];
  return id && secret ? { id, hash: hashOf(secret) } : undefined;
}
