import type { Clock } from '@parley/kernel';
import { z } from 'zod';

import type { FeedSignals } from '../bus/feed-signals.js';
import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';

export type SequencerOptions = {
  readonly service: string;
  /** As the service's worker role. */
  readonly database: Queryable;
  readonly clock: Clock;
  readonly signals: FeedSignals;
  /** How long it waits for an append of another process to be seen; doubled while nothing comes, up to five times. */
  readonly pollMilliseconds?: number;
};

const answers = z.discriminatedUnion('status', [
  z.object({ status: z.literal('fenced') }),
  z.object({ status: z.literal('epoch') }),
  z.object({
    status: z.literal('sequenced'),
    count: z.int(),
    head: z.string(),
    epoch: z.int(),
    /** Events are committed that an older transaction, still open, holds back. */
    waiting: z.boolean(),
  }),
]);

export type Sequenced = z.infer<typeof answers>;

const raised = z.object({ epoch: z.int(), head: z.string() });

const oneText = z.tuple([z.object({ answer: z.string() })]);

/** As many as one transaction may number and stay far below two seconds. */
const BATCH = 2_000;

/** An open transaction is over in milliseconds, as a rule; where it is not, asking more often ends it no sooner. */
const [HELD_BACK, SLOWER] = [2, 1.5];

/**
 * Gives each committed event of a service its dense number in the feed. One is active per service, under a lease whose
 * fence the feed's head keeps; two at once would take turns and change nothing.
 */
export class Sequencer {
  #wake: (() => void) | undefined;
  #appended = false;
  #stalledSince: number | undefined;
  #heldBack = HELD_BACK;

  constructor(private readonly options: SequencerOptions) {}

  /** Somebody in this process appended: look at once. */
  readonly appended = (): void => {
    this.#appended = true;
    this.#wake?.();
  };

  /** How long committed events have been held back by an open transaction: alarm above ten seconds. */
  get stallSeconds(): number {
    return this.#stalledSince === undefined ? 0 : (this.options.clock.now().getTime() - this.#stalledSince) / 1000;
  }

  /** Begins a new epoch where the log was restored, or where `known` has read further than its head. */
  async raiseEpoch(known?: { readonly epoch: number; readonly seq: string }): Promise<{ epoch: number; head: string }> {
    const answer = await this.#call('raise_epoch', [known?.epoch ?? null, known?.seq ?? null]);
    return raised.parse(answer);
  }

  /** Numbers what may be numbered now. */
  async sequence(fence: string, limit = BATCH): Promise<Sequenced> {
    const answer = answers.parse(await this.#call('sequence_events', [limit, fence]));
    if (answer.status === 'sequenced') this.#note(answer);
    return answer;
  }

  /** Runs until the signal, or until a later holder of the lease was here. */
  async run({ fence }: { readonly fence: string }, signal: AbortSignal): Promise<void> {
    const least = this.options.pollMilliseconds ?? 20;
    let pause = least;
    while (!signal.aborted) {
      this.#appended = false;
      const answer = await this.sequence(fence);
      if (answer.status === 'fenced') return;
      if (answer.status === 'epoch') await this.raiseEpoch();
      else if (answer.count < BATCH) {
        pause = answer.count > 0 ? least : Math.min(pause * 2, least * 5);
        await this.#pause(answer.waiting ? Math.min(this.#heldBack, least) : pause, signal);
      }
    }
  }

  #note({ count, waiting }: Extract<Sequenced, { status: 'sequenced' }>): void {
    if (count > 0) this.options.signals.notify(this.options.service);
    this.#heldBack = waiting && count === 0 ? this.#heldBack * SLOWER : HELD_BACK;
    if (!waiting || count > 0) this.#stalledSince = undefined;
    if (waiting) this.#stalledSince ??= this.options.clock.now().getTime();
  }

  #pause(milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#appended || signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', wake);
        this.#wake = undefined;
        resolve();
      };
      const timer = setTimeout(wake, milliseconds);
      signal.addEventListener('abort', wake);
      this.#wake = wake;
    });
  }

  async #call(name: string, values: (string | number | null)[]): Promise<unknown> {
    const sql = forService(this.options.service, `select {service}.${name}($1, $2) as answer`);
    const { rows } = await this.options.database.query(sql, values);
    const [{ answer }] = oneText.parse(rows);
    const parsed: unknown = JSON.parse(answer);
    return parsed;
  }
}
