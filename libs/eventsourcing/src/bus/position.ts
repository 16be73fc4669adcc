import type { Delivered } from '../consumers/consumer.js';
import { badPosition } from '../log.errors.js';
import type { Place } from './place.js';

/** What a position stands for: an event of a service's log that was just appended, or a place in its feed. */
export type Position =
  | { readonly kind: 'log'; readonly service: string; readonly position: string }
  | ({ readonly kind: 'feed'; readonly service: string } & Place);

/** A place in a service's feed as an opaque position. */
export const feedPosition = (service: string, { epoch, seq }: Place): string => `feed:${service}:${epoch}:${seq}`;

/** An event that a service appended, as an opaque position. Its place in the feed isn't known yet. */
export const logPosition = (service: string, position: string): string => `log:${service}:${position}`;

/** The position of a delivered event: what its consumer's effect gives to a query as `atLeast`. */
export const positionOf = ({ event, epoch, seq }: Delivered): string =>
  feedPosition(event.type.split('.')[0] ?? '', { epoch, seq: BigInt(seq) });

const log = /^log:([a-z]+):(\d+)$/;
const feed = /^feed:([a-z]+):(\d+):(\d+)$/;

/**
 * Reads a position that somebody sent.
 * @throws DomainError `invalid` `eventsourcing.bad-position`
 */
export function readPosition(text: string): Position {
  const [, logOf, position] = log.exec(text) ?? [];
  if (logOf && position) return { kind: 'log', service: logOf, position };
  const [, feedOf, epoch, seq] = feed.exec(text) ?? [];
  if (feedOf && epoch && seq) return { kind: 'feed', service: feedOf, epoch: Number(epoch), seq: BigInt(seq) };
  throw badPosition();
}
