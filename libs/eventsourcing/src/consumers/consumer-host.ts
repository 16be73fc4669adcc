import { setTimeout as pause } from 'node:timers/promises';

import type { Bus } from '../bus/bus.port.js';
import type { FeedSource } from '../bus/feed-source.port.js';
import { type Lane, lanesOf } from '../bus/lane.js';
import { beginning } from '../bus/place.js';
import { Holding } from '../leases/holding.js';
import type { Leases } from '../leases/leases.js';
import { ParkedEvents } from '../parked/parked-events.js';
import { Retries } from '../parked/retries.js';
import type { Queryable } from '../leases/queryable.js';
import { BatchEffects, type ConsumerParts } from './batch-effects.js';
import type { Consumer } from './consumer.js';

export type ConsumerHostParts = ConsumerParts & {
  readonly bus: Bus;
  /** Where parked events are read again. */
  readonly feeds: FeedSource;
  readonly leases: Leases;
  /** This process, as it holds leases. */
  readonly holder: string;
  /** As `<service>_worker`: lists what is due. */
  readonly worker: Queryable;
  /** How many processes may share one consumer; one lane reads all partitions in one loop. */
  readonly lanes?: number;
  /** How often leases are renewed and parked events looked at, in real time. */
  readonly everyMilliseconds?: number;
  readonly onError: (error: unknown) => void;
};

/** The service whose feed a consumer reads. */
export function serviceOf({ name, events }: Consumer): string {
  const services = new Set(events.map(({ type }) => type.split('.')[0]));
  const [service, ...others] = services;
  if (!service || others.length > 0) throw new Error(`${name} reads exactly one service's events`);
  return service;
}

/** The most events of one batch. */
const batchSize = 200;

/** How many events of other types a cursor may be behind: it is not written for each of them. */
const slack = 1000n;

/** Runs a service's consumers in this process: those lanes whose leases it holds, and what of theirs is parked. */
export class ConsumerHost {
  readonly #effects: BatchEffects;
  readonly #retries: Retries;
  readonly #holdings: readonly Holding[];
  readonly #stopped = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #retrying: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly parts: ConsumerHostParts,
    consumers: readonly Consumer[],
  ) {
    const parked = new ParkedEvents(parts.worker, parts.schema, parts.clock);
    this.#effects = new BatchEffects(parts);
    this.#retries = new Retries({ ...parts, parked }, consumers);
    this.#holdings = consumers.flatMap((consumer) =>
      lanesOf(parts.lanes ?? 1).map((lane) => this.#holding(consumer, lane)),
    );
  }

  async start(): Promise<void> {
    await Promise.all(this.#holdings.map((holding) => holding.start()));
    this.#timer = setInterval(() => this.#retry(), this.#every);
  }

  /** Ends after the batches under way, and gives the leases back. */
  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#stopped.abort();
    await Promise.all([this.#retrying, ...this.#holdings.map((holding) => holding.stop())]);
  }

  get #every(): number {
    return this.parts.everyMilliseconds ?? 1000;
  }

  #retry(): void {
    const { signal } = this.#stopped;
    this.#retrying = this.#retrying.then(() => this.#retries.run(signal)).catch(this.parts.onError);
  }

  #holding(consumer: Consumer, lane: Lane): Holding {
    const { leases, holder, onError } = this.parts;
    const name = `consumer ${consumer.name} ${lane.index}/${lane.count}`;
    const work = ({ fence }: { readonly fence: string }, signal: AbortSignal) =>
      this.#consume(consumer, lane, { fence, signal });
    return new Holding({ leases, name, holder, everyMilliseconds: this.#every, work, onError });
  }

  async #consume(consumer: Consumer, lane: Lane, { fence, signal }: Turn): Promise<void> {
    const service = serviceOf(consumer);
    const held = { consumer, reader: { name: consumer.name, service, lane }, fence };
    let written = await this.#effects.claim(held, beginning);
    const types = consumer.events.map(({ type }) => type);
    const subscription = { service, after: written, lane, types, limit: batchSize, signal };
    for await (const { events, through } of this.parts.bus.subscribe(subscription)) {
      const isNear = through.epoch === written.epoch && through.seq - written.seq < slack;
      if (events.length === 0 && isNear) continue;
      await this.#effects.apply(held, events, through);
      written = through;
      await rest(consumer.restMilliseconds, signal);
    }
  }
}

/** Until the time is over, or the signal comes. */
async function rest(milliseconds: number | undefined, signal: AbortSignal): Promise<void> {
  if (milliseconds !== undefined) await pause(milliseconds, undefined, { signal, ref: false }).catch(() => undefined);
}

type Turn = { readonly fence: string; readonly signal: AbortSignal };
