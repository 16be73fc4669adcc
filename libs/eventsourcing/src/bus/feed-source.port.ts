import type { Delivered } from '../consumers/consumer.js';
import type { Epoch } from './place.js';

export type FeedRequest = {
  /** The epoch that `after` is a place in, where the reader knows one: how an owner learns that its log was restored. */
  readonly epoch?: number;
  readonly after: bigint;
  readonly limit: number;
  /** All, if absent. */
  readonly partitions?: readonly number[];
  /** Only events of this organization; of all if absent. */
  readonly tenantId?: string;
  /** Only events of these types; all if absent. */
  readonly types?: readonly string[];
};

export type FeedPage = {
  readonly epoch: Epoch;
  /** The feed's last `seq`. */
  readonly head: bigint;
  /** Whatever was asked for is in this page up to here, so the next page begins after it. */
  readonly through: bigint;
  /** As they were stored: personal fields are ciphertext. */
  readonly events: readonly Delivered[];
};

/** Reads the feed of any service from its owner: a table in the same process, or `feed.read` over RPC. */
export abstract class FeedSource {
  abstract read(service: string, request: FeedRequest): Promise<FeedPage>;
}
