import { ApiRefusal } from '../client/api-refusal.js';
import type { Taken } from './importing-api.js';
import type { Batch } from './read-export.js';
import type { Tally } from './tally.js';

/** After so many refusals in a row it isn't the messages. */
const MOST_REFUSALS = 30;
const TRIES = 9;
const FIRST_PAUSE_MS = 200;

export type Sending = {
  readonly take: (batch: Batch) => Promise<Taken>;
  readonly tally: Tally;
  readonly pause: (milliseconds: number) => Promise<void>;
};

/** Sends batches. One message that is refused doesn't cost the others: the batch is halved until it stands alone. */
export class BatchSender {
  private refusals = 0;

  constructor(private readonly sending: Sending) {}

  /** @throws ApiRefusal where everything is refused */
  async send(batch: Batch): Promise<void> {
    const refusal = await this.tried(batch, 1);
    if (!refusal) return;
    this.refusals += 1;
    if (this.refusals > MOST_REFUSALS) throw refusal;
    const [first, ...others] = batch.messages;
    if (first && others.length === 0)
      return this.sending.tally.skip({ line: first.line, reason: 'refused', code: refusal.code });
    const half = Math.ceil(batch.messages.length / 2);
    await this.send({ ...batch, messages: batch.messages.slice(0, half) });
    await this.send({ ...batch, messages: batch.messages.slice(half) });
  }

  private async tried(batch: Batch, count: number): Promise<ApiRefusal | undefined> {
    try {
      const taken = await this.sending.take(batch);
      this.sending.tally.took(`${batch.chat.kind}:${batch.chat.externalId}`, taken);
      this.refusals = 0;
      return undefined;
    } catch (error) {
      if (!(error instanceof ApiRefusal)) throw error;
      if (!error.isPassing || count >= TRIES) return error;
      await this.sending.pause(FIRST_PAUSE_MS * 2 ** count);
      return this.tried(batch, count + 1);
    }
  }
}
