import { PARTITIONS } from '@parley/contracts';

/** A share of a feed's partitions, so that several processes can consume one feed; most consumers have one lane. */
export type Lane = { readonly index: number; readonly count: number };

export const wholeFeed: Lane = { index: 0, count: 1 };

/** All lanes of a consumer; `count` divides the number of partitions. */
export function lanesOf(count: number): readonly Lane[] {
  if (PARTITIONS % count !== 0) throw new Error(`${PARTITIONS} partitions can't be shared evenly by ${count} lanes`);
  return Array.from({ length: count }, (_, index) => ({ index, count }));
}

export const isInLane = ({ index, count }: Lane, partition: number): boolean => partition % count === index;

/** The lane's partitions, or nothing where it has all of them. */
export const partitionsOf = (lane: Lane): readonly number[] | undefined =>
  lane.count === 1 ? undefined : Array.from({ length: PARTITIONS }, (_, n) => n).filter((n) => isInLane(lane, n));
