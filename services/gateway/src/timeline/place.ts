import type { TimelineEntry } from '@parley/contracts';

type Placed = Pick<TimelineEntry, 'at' | 'key'>;

/** As the services order them, which is by code units. */
const compared = (one: string, other: string) => (one === other ? 0 : one < other ? 1 : -1);

/** Whatever came last first. */
export const laterFirst = (one: Placed, other: Placed): number =>
  compared(one.at, other.at) || compared(one.key, other.key);
