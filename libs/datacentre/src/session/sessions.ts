import type { AuthKey } from '../keys/auth-key.js';
import type { Centre } from './centre.js';
import { MtprotoSession } from './mtproto-session.js';

/** The MTProto sessions that clients have opened. */
export class Sessions {
  readonly #sessions = new Map<string, MtprotoSession>();

  readonly #heard = new WeakMap<MtprotoSession, number>();
  readonly #onListening = new Set<(userId: number) => void>();

  constructor(private readonly centre: () => Centre) {}

  /** Tells when a session of a user begins to take updates. */
  onListening(listener: (userId: number) => void): () => void {
    this.#onListening.add(listener);
    return () => void this.#onListening.delete(listener);
  }

  /** Called with each request: a session begins to listen with its first one after the login. */
  note(session: MtprotoSession): void {
    const { userId, takesUpdates } = session;
    if (!takesUpdates || userId === undefined || this.#heard.get(session) === userId) return;
    this.#heard.set(session, userId);
    for (const listener of this.#onListening) listener(userId);
  }

  find(key: AuthKey, id: bigint): MtprotoSession {
    const name = nameOf(key, id);
    const known = this.#sessions.get(name);
    if (known) return known;
    const fresh = new MtprotoSession(id, key, this.centre());
    this.#sessions.set(name, fresh);
    return fresh;
  }

  remove(key: AuthKey, id: bigint): boolean {
    return this.#sessions.delete(nameOf(key, id));
  }

  /** The sessions of a user that take updates. */
  listeningOf(userId: number): readonly MtprotoSession[] {
    return [...this.#sessions.values()].filter((session) => session.takesUpdates && session.userId === userId);
  }

  /** The sessions of one client, by the key that it is known by. */
  of(identity: AuthKey): readonly MtprotoSession[] {
    return [...this.#sessions.values()].filter((session) => session.identity === identity);
  }
}

const nameOf = (key: AuthKey, id: bigint) => `${key.id}:${id}`;
