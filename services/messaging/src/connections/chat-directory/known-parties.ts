import { peerKey, type TelegramParty, type TelegramPeer } from '../../telegram/update.js';

const MOST_KEPT = 20_000;

/** Who was spoken of lately. Held in memory alone: of chats that nobody chose, nothing is stored. */
export class KnownParties {
  readonly #parties = new Map<string, TelegramParty>();

  learn(parties: readonly TelegramParty[]): void {
    for (const party of parties) {
      const key = peerKey(party.peer);
      const before = this.#parties.get(key);
      this.#parties.delete(key);
      this.#parties.set(key, before ? merged(before, party) : party);
    }
    for (const key of this.#parties.keys()) {
      if (this.#parties.size <= MOST_KEPT) break;
      this.#parties.delete(key);
    }
  }

  of(peer: TelegramPeer): TelegramParty | undefined {
    return this.#parties.get(peerKey(peer));
  }
}

/** A partial record knows no access hash: the one that was known still holds. */
const merged = (before: TelegramParty, now: TelegramParty): TelegramParty =>
  now.accessHash === null ? { ...now, accessHash: before.accessHash, name: now.name || before.name } : now;
