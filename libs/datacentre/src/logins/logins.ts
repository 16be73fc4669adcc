import { randomBytes, randomInt } from 'node:crypto';

import { type SrpChallenge, challengeFor } from '../crypto/srp.js';
import type { AuthKey } from '../keys/auth-key.js';
import type { PasswordVerifier, User } from '../world/user.js';

export type SentCode = { readonly phone: string; readonly code: string };

export type LoginToken = {
  readonly token: Buffer;
  /** The key that asked for the code. */
  readonly keyId: bigint;
  readonly expires: number;
  acceptedBy?: number;
};

export type PasswordTry = {
  readonly srpId: bigint;
  readonly challenge: SrpChallenge;
  readonly known: PasswordVerifier;
};

/** Logins that have begun and not ended. They need not survive a restart: a client begins again. */
export class Logins {
  readonly #codes = new Map<string, SentCode>();
  readonly #lastCodes = new Map<string, string>();
  readonly #tokens = new Map<string, LoginToken>();
  readonly #tries = new Map<bigint, PasswordTry>();
  readonly #exports = new Map<string, number>();

  /** Makes a code for this phone and the hash that the client gives back with it. */
  sendCode(phone: string, user?: User): SentCode & { readonly hash: string } {
    const code = user?.loginCode ?? String(randomInt(10_000, 99_999));
    const hash = randomBytes(9).toString('hex');
    this.#codes.set(hash, { phone, code });
    this.#lastCodes.set(phone, code);
    return { phone, code, hash };
  }

  codeOf(hash: string): SentCode | undefined {
    return this.#codes.get(hash);
  }

  forgetCode(hash: string): void {
    this.#codes.delete(hash);
  }

  /** What the owner of the phone reads. */
  lastCodeFor(phone: string): string | undefined {
    return this.#lastCodes.get(phone);
  }

  newToken(key: AuthKey, expires: number): LoginToken {
    const made: LoginToken = { token: randomBytes(32), keyId: key.id, expires };
    this.#tokens.set(made.token.toString('hex'), made);
    return made;
  }

  token(token: Buffer): LoginToken | undefined {
    return this.#tokens.get(token.toString('hex'));
  }

  acceptedFor(key: AuthKey): LoginToken | undefined {
    return [...this.#tokens.values()].find((one) => one.keyId === key.id && one.acceptedBy !== undefined);
  }

  forgetToken({ token }: LoginToken): void {
    this.#tokens.delete(token.toString('hex'));
  }

  /** Each try has a challenge of its own. */
  newTry(key: AuthKey, known: PasswordVerifier): PasswordTry {
    const made = { srpId: randomBytes(8).readBigInt64LE(), challenge: challengeFor(known), known };
    this.#tries.set(key.id, made);
    return made;
  }

  takeTry(key: AuthKey): PasswordTry | undefined {
    const made = this.#tries.get(key.id);
    this.#tries.delete(key.id);
    return made;
  }

  /** Takes an authorization to another data centre. */
  export(userId: number): Buffer {
    const bytes = randomBytes(32);
    this.#exports.set(bytes.toString('hex'), userId);
    return bytes;
  }

  import(bytes: Buffer): number | undefined {
    const name = bytes.toString('hex');
    const userId = this.#exports.get(name);
    this.#exports.delete(name);
    return userId;
  }
}
