import {
  DiscardPolicy,
  type JetStreamManager,
  JetStreamApiError,
  RetentionPolicy,
  StorageType,
  type StreamInfo,
} from '@nats-io/jetstream';

import { placeOf, streamOf } from './message.js';
import type { Published } from './relay-cursor.js';

export type StreamOptions = {
  readonly replicas?: number;
  /** How long the broker drops a message that it has got already. Convenience alone: nothing depends on it. */
  readonly duplicateWindowMilliseconds?: number;
  /** How long messages stay; for ever if absent. Older ones are read from the owner's feed. */
  readonly maxAgeMilliseconds?: number;
};

/** What became of a stream since it was last written: as it was, written further by us, or not what it was. */
export type Inspection =
  | { readonly state: 'same' }
  | { readonly state: 'ahead'; readonly published: Published }
  | { readonly state: 'lost'; readonly reason: string };

const nanoseconds = 1_000_000;

const notFound = 404;

const descriptionOf = (service: string, generation: number) => `Events of ${service}, generation ${generation}`;

/** The stream of one service at the broker: made, inspected, and made anew where the broker has lost it. */
export class EventStream {
  constructor(
    private readonly manager: JetStreamManager,
    private readonly service: string,
    private readonly options: StreamOptions = {},
  ) {}

  async info(): Promise<StreamInfo | undefined> {
    try {
      return await this.manager.streams.info(streamOf(this.service));
    } catch (error) {
      if (error instanceof JetStreamApiError && error.status === notFound) return undefined;
      throw error;
    }
  }

  /** Compares the stream with what PostgreSQL says was published into it. */
  async inspect(published: Published): Promise<Inspection> {
    const info = await this.info();
    if (!info) return published.streamSeq === 0 ? { state: 'same' } : lost('the stream is gone');
    const { state, config } = info;
    if (config.description !== descriptionOf(this.service, published.generation)) return lost('another stream');
    if (state.last_seq < published.streamSeq) return lost('the stream ends before what was published');
    if (state.messages > 0 && state.messages !== state.last_seq - state.first_seq + 1)
      return lost('messages are missing');
    if (state.last_seq === 0) return { state: 'same' };
    return this.#inspectLast(published, state.last_seq);
  }

  async #inspectLast(published: Published, last: number): Promise<Inspection> {
    const message = await this.manager.streams.getMessage(streamOf(this.service), { seq: last });
    if (!message) return lost('the last message can not be read');
    const { epoch, seq } = placeOf(message.header);
    const isFurther = epoch > published.epoch || (epoch === published.epoch && BigInt(seq) > published.seq);
    if (last === published.streamSeq)
      return isFurther ? lost('the last message is not what was published last') : { state: 'same' };
    const place = isFurther ? { epoch, seq: BigInt(seq) } : {};
    return { state: 'ahead', published: { ...published, ...place, streamSeq: last } };
  }

  /** Makes the stream if it is not there. */
  async ensure({ generation }: Published): Promise<void> {
    if (!(await this.info())) await this.#create(generation);
  }

  /** Drops what is left of the stream, and makes an empty one. */
  async recreate({ generation }: Published): Promise<void> {
    if (await this.info()) await this.manager.streams.delete(streamOf(this.service));
    await this.#create(generation);
  }

  async #create(generation: number): Promise<void> {
    const { replicas, duplicateWindowMilliseconds, maxAgeMilliseconds } = this.options;
    await this.manager.streams.add({
      name: streamOf(this.service),
      description: descriptionOf(this.service, generation),
      subjects: [`evt.${this.service}.>`],
      storage: StorageType.File,
      retention: RetentionPolicy.Limits,
      discard: DiscardPolicy.Old,
      num_replicas: replicas ?? 1,
      duplicate_window: (duplicateWindowMilliseconds ?? 120_000) * nanoseconds,
      max_age: (maxAgeMilliseconds ?? 0) * nanoseconds,
    });
  }
}

const lost = (reason: string): Inspection => ({ state: 'lost', reason });
