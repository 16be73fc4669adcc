import { randomBytes } from 'node:crypto';

import { z } from 'zod';

import { sha1 } from '../crypto/bits.js';
import type { Folder } from '../folder.js';
import { type AuthKey, storedKey, toStored } from './auth-key.js';

const file = 'auth-keys.json';

type NewKey = Pick<AuthKey, 'key' | 'dcId' | 'salt' | 'layer' | 'createdAt'>;

/** All authorization keys that clients agreed on; kept in the folder, so that a session outlives a restart. */
export class AuthKeys {
  readonly #keys = new Map<bigint, AuthKey>();

  constructor(private readonly folder: Folder | null) {
    const stored = folder?.readJson(file) ?? [];
    for (const key of z.array(storedKey).parse(stored)) this.#keys.set(key.id, key);
  }

  add(made: NewKey): AuthKey {
    const key: AuthKey = { ...made, id: sha1(made.key).readBigInt64LE(12), device: '' };
    this.#keys.set(key.id, key);
    this.save();
    return key;
  }

  get(id: bigint): AuthKey | undefined {
    return this.#keys.get(id);
  }

  /** The key that a client is known by: the permanent one behind a temporary key. */
  identityOf(key: AuthKey): AuthKey {
    return key.boundTo === undefined ? key : (this.#keys.get(key.boundTo) ?? key);
  }

  signedInAs(userId: number): readonly AuthKey[] {
    return [...this.#keys.values()].filter((key) => key.userId === userId);
  }

  remove(key: AuthKey): void {
    this.#keys.delete(key.id);
    this.save();
  }

  clear(): void {
    this.#keys.clear();
    this.save();
  }

  changeSalts(): void {
    for (const key of this.#keys.values()) key.salt = randomBytes(8).readBigInt64LE();
    this.save();
  }

  save(): void {
    this.folder?.writeJson(file, [...this.#keys.values()].map(toStored));
  }
}
