import { spanned } from '@parley/platform';

import { Departure, type DepartureParts, type Next, SENDING } from './departure.connector.js';
import { Ledger } from './ledger.connector.js';
import type { QueueHead } from './send-queue.adapter.js';

/** Lets out what the ledger asks for: one at a time, and in each chat in order. */
export class Sender {
  readonly #ledger: Ledger;
  readonly #departure: Departure;

  constructor(private readonly parts: DepartureParts) {
    this.#ledger = new Ledger(parts);
    this.#departure = new Departure(parts, this.#ledger);
  }

  /** One round over all chats. True where there may be more to do at once. */
  async round(): Promise<boolean> {
    const { queue, self, connection } = this.parts;
    if (!connection.isConnected) return false;
    const { heads, waits } = await queue.heads(self);
    this.#ledger.forgetAllBut(heads);
    let hasMoved = false;
    for (const head of heads) {
      if (!this.mayLeave(head, waits[SENDING])) continue;
      hasMoved = true;
      if ((await this.begin(head)) === 'halt') break;
    }
    return hasMoved;
  }

  /** In the trace of what was asked for, whoever asked for it and when. */
  private begin(head: QueueHead): Promise<Next> {
    return spanned('send message', { correlationId: head.correlationId }, () => this.#departure.begin(head));
  }

  private mayLeave(head: QueueHead, floodWaitUntil = ''): boolean {
    const now = this.parts.clock.now().toISOString();
    return !this.#ledger.isHandled(head) && (head.waitingUntil ?? '') <= now && floodWaitUntil <= now;
  }
}
