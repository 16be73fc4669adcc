import type { Consumer, ConsumerMessages, JetStreamClient, JetStreamManager, JsMsg } from '@nats-io/jetstream';

import { type Arrival, arrivalOf, placeOf, streamOf } from '../relay/message.js';
import { type Lane, partitionsOf } from './lane.js';
import type { Place } from './place.js';

export type Broker = { readonly jetstream: JetStreamClient; readonly manager: JetStreamManager };

type Read = { readonly service: string; readonly lane: Lane; readonly limit: number };

/** A lane of one partition is sent nothing else; one filter is all that a server of version 2.9 takes. */
const filterOf = ({ service, lane }: Read): string => {
  const partitions = partitionsOf(lane);
  return partitions?.length === 1 ? `evt.${service}.${String(partitions[0])}.>` : `evt.${service}.>`;
};

/** An ordered consumer of one service's stream, begun behind a place in the feed. */
export class StreamReader {
  #next: Promise<IteratorResult<JsMsg>> | undefined;
  #last = 0;
  readonly #iterator: AsyncIterator<JsMsg>;

  private constructor(
    private readonly from: { readonly broker: Broker; readonly read: Read; readonly created: string },
    private readonly consumer: Consumer,
    private readonly messages: ConsumerMessages,
  ) {
    this.#iterator = messages[Symbol.asyncIterator]();
  }

  static async open(broker: Broker, read: Read, standing: Place): Promise<StreamReader> {
    const stream = streamOf(read.service);
    const info = await broker.manager.streams.info(stream);
    const start = await firstAfter(broker, stream, { ...info.state, standing });
    const consumer = await broker.jetstream.consumers.get(stream, {
      filter_subjects: filterOf(read),
      opt_start_seq: start,
      deliver_policy: 'by_start_sequence',
    });
    const messages = await consumer.consume({ max_messages: read.limit });
    return new StreamReader({ broker, read, created: info.created }, consumer, messages);
  }

  /** What has arrived: at least one message, or none within the time. */
  async arrivals(milliseconds: number, signal: AbortSignal): Promise<readonly Arrival[]> {
    const found: Arrival[] = [];
    const silence = new Silence(milliseconds, signal);
    do {
      this.#next ??= this.#iterator.next();
      const result = await Promise.race([this.#next, silence.over]);
      if (result === undefined || result.done) break;
      this.#next = undefined;
      this.#last = result.value.seq;
      found.push(arrivalOf(result.value));
    } while (found.length < this.from.read.limit && this.messages.getPending() > 0);
    silence.end();
    return found;
  }

  /** Whether the stream is still the one that is read: an ordered consumer would wait for ever on a shorter one. */
  async isSound(): Promise<boolean> {
    const info = await this.from.broker.manager.streams.info(streamOf(this.from.read.service)).catch(() => undefined);
    return info?.created === this.from.created && info.state.last_seq >= this.#last;
  }

  /** Stops, and drops the ordered consumer at the broker; whatever is not read yet is not waited for. */
  async close(): Promise<void> {
    this.messages.stop();
    await this.consumer.delete().catch(() => false);
  }
}

/** A time that ends by itself, on the signal, or unheard: aborting a pause would make an error with its stack each time. */
class Silence {
  readonly over: Promise<undefined>;
  #end: () => void = () => undefined;

  constructor(
    milliseconds: number,
    private readonly signal: AbortSignal,
  ) {
    this.over = new Promise((resolve) => {
      const timer = setTimeout(() => this.end(), milliseconds);
      this.#end = () => {
        clearTimeout(timer);
        resolve(undefined);
      };
    });
    signal.addEventListener('abort', this.#end);
  }

  readonly end = (): void => {
    this.#end();
    this.signal.removeEventListener('abort', this.#end);
  };
}

type Bounds = { readonly first_seq: number; readonly last_seq: number; readonly standing: Place };

/** The first message behind a place, found by halves: places grow with the stream's own numbers. */
async function firstAfter(
  { manager }: Broker,
  stream: string,
  { first_seq, last_seq, standing }: Bounds,
): Promise<number> {
  let [low, high] = [Math.max(first_seq, 1), last_seq + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const message = await manager.streams.getMessage(stream, { seq: middle });
    const { epoch, seq } = placeOf(message?.header);
    if (epoch > standing.epoch || (epoch === standing.epoch && BigInt(seq) > standing.seq)) high = middle;
    else low = middle + 1;
  }
  return low;
}
