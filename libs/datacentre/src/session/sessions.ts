import type { AuthKey } from '../keys/auth-key.js';
import type { Centre } from './centre.js';
import { Session } from './session.js';

/** The MTProto sessions that clients have opened. */
export class Sessions {
  readonly #sessions = new Map<string, Session>();

  constructor(private readonly centre: () => Centre) {}

  find(key: AuthKey, id: bigint): Session {
    const name = nameOf(key, id);
    const known = this.#sessions.get(name);
    if (known) return known;
    const fresh = new Session(id, key, this.centre());
    this.#sessions.set(name, fresh);
    return fresh;
  }

  remove(key: AuthKey, id: bigint): boolean {
    return this.#sessions.delete(nameOf(key, id));
  }

  /** The sessions of a user that take updates. */
  listeningOf(userId: number): readonly Session[] {
    return [...this.#sessions.values()].filter((session) => session.takesUpdates && session.userId === userId);
  }

  /** The sessions of one client, by the key that it is known by. */
  of(identity: AuthKey): readonly Session[] {
    return [...this.#sessions.values()].filter((session) => session.identity === identity);
  }
}

const nameOf = (key: AuthKey, id: bigint) => `${key.id}:${id}`;
