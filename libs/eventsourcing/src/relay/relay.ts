import type { JetStreamClient } from '@nats-io/jetstream';

import type { FeedSource } from '../bus/feed-source.port.js';
import type { FeedSignals } from '../bus/feed-signals.js';
import { inEpoch } from '../bus/place.js';
import type { Delivered } from '../consumers/consumer.js';
import { type CrashAt, neverCrash } from '../crash/crash-at.js';
import type { Queryable } from '../leases/queryable.js';
import type { EventStream } from './event-stream.js';
import { type Carried, encodeMessage, streamOf } from './message.js';
import { type Published, RelayCursor } from './relay-cursor.js';

export type RelayParts = {
  readonly service: string;
  /** What `contracts` exports of this service: nothing else leaves it. */
  readonly types: readonly string[];
  /** As the service's worker role. */
  readonly database: Queryable;
  readonly feeds: FeedSource;
  readonly signals: FeedSignals;
  readonly jetstream: JetStreamClient;
  readonly stream: EventStream;
  readonly crashAt?: CrashAt;
  /** The broker lost what it had acknowledged; everything is published again. */
  readonly onLost?: (reason: string) => void;
  /** How often, while nothing happens, the stream is inspected. */
  readonly inspectMilliseconds?: number;
};

/** How many messages are under way at once. */
const batchSize = 256;

/** Publishes a service's exported events, in `seq` order, into its stream: one relay at a time, under a lease. */
export class Relay {
  readonly #cursor: RelayCursor;
  readonly #crashAt: CrashAt;
  #published: Published | undefined;
  #head = 0n;
  readonly #previous = new Map<number | 'stream', string>();

  constructor(private readonly parts: RelayParts) {
    this.#cursor = new RelayCursor(parts.database, parts.service);
    this.#crashAt = parts.crashAt ?? neverCrash;
  }

  /** Events of the feed that are not published yet, by PostgreSQL's own count. */
  get lag(): bigint {
    return this.#published ? this.#head - this.#published.seq : 0n;
  }

  /**
   * Publishes until the signal. Ends with an error where the stream, the lease or the database says that somebody else
   * is the leader, or that something was lost: the next run begins with a look at what is there.
   */
  async run({ fence }: { readonly fence: string }, signal: AbortSignal): Promise<void> {
    const { service, signals, inspectMilliseconds = 1000 } = this.parts;
    let published = await this.#meet(await this.#cursor.claim(fence), fence);
    let inspectedAt = performance.now();
    while (!signal.aborted) {
      const seen = signals.count(service);
      const next = await this.#publishPage(published, fence);
      if (next !== published) {
        published = next;
        continue;
      }
      await signals.changed(service, { seen, milliseconds: inspectMilliseconds, signal });
      if (performance.now() - inspectedAt < inspectMilliseconds) continue;
      published = await this.#meet(published, fence);
      inspectedAt = performance.now();
    }
  }

  /** Brings stream and cursor together: goes on after what was published last, or begins a new generation. */
  async #meet(published: Published, fence: string): Promise<Published> {
    const { stream } = this.parts;
    const inspection = await stream.inspect(published);
    switch (inspection.state) {
      case 'same':
        await stream.ensure(published);
        return published;
      case 'ahead':
        await this.#cursor.move(published, inspection.published, fence);
        this.#previous.clear();
        return inspection.published;
      case 'lost':
        return this.#beginAgain(published, { fence, reason: inspection.reason });
    }
  }

  async #beginAgain(published: Published, { fence, reason }: Loss): Promise<Published> {
    const next: Published = { generation: published.generation + 1, streamSeq: 0, epoch: published.epoch, seq: 0n };
    await this.#cursor.move(published, next, fence);
    this.#previous.clear();
    await this.parts.stream.recreate(next);
    this.parts.onLost?.(reason);
    return next;
  }

  async #publishPage(published: Published, fence: string): Promise<Published> {
    const { service, types, feeds } = this.parts;
    const { epoch, seq } = published;
    const page = await feeds.read(service, { ...(epoch > 0 && { epoch }), after: seq, limit: batchSize, types });
    this.#head = page.head;
    this.#published = published;
    if (page.epoch.epoch !== epoch)
      return this.#move(published, { ...published, ...inEpoch(published, page.epoch) }, fence);
    if (page.through === seq) return published;
    for (const delivered of page.events) await this.#learn(delivered);
    await Promise.all(
      page.events.map((event, index) => this.#publish(this.#carried(event), published.streamSeq + index)),
    );
    await this.#crashAt('published-not-checkpointed');
    return this.#move(
      published,
      { ...published, streamSeq: published.streamSeq + page.events.length, seq: page.through },
      fence,
    );
  }

  async #move(from: Published, to: Published, fence: string): Promise<Published> {
    await this.#cursor.move(from, to, fence);
    this.#published = to;
    return to;
  }

  /** Every message names the stream's last: whoever is not the leader any more publishes nothing, and nothing overtakes. */
  async #publish(carried: Carried, last: number): Promise<void> {
    const { subject, id, headers, payload } = encodeMessage(carried);
    const expect = { streamName: streamOf(this.parts.service), lastSequence: last };
    const acknowledged = await this.parts.jetstream.publish(subject, payload, { msgID: id, headers, expect });
    if (acknowledged.duplicate || acknowledged.seq !== last + 1) throw new Error('The stream is not where it was left');
  }

  /** What was published before an event, in its partition and at all: asked once, then remembered. */
  async #learn({ partition, seq }: Delivered): Promise<void> {
    const asked = { seq: BigInt(seq) - 1n, types: this.parts.types };
    if (!this.#previous.has('stream')) this.#previous.set('stream', await this.#cursor.lastExported(asked));
    if (!this.#previous.has(partition))
      this.#previous.set(partition, await this.#cursor.lastExported({ ...asked, partition }));
  }

  #carried(delivered: Delivered): Carried {
    const { partition, seq } = delivered;
    const previousSeq = this.#previous.get(partition) ?? '0';
    const previousInStream = this.#previous.get('stream') ?? '0';
    this.#previous.set(partition, seq).set('stream', seq);
    return { ...delivered, previousSeq, previousInStream };
  }
}

type Loss = { readonly fence: string; readonly reason: string };
