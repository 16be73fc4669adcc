import type { Place } from './place.js';

/** What a broker says about the place of a message. */
export type Arrival = Place & {
  /** The message that was sent before this one, over the same partitions. */
  readonly previous: bigint;
};

/**
 * What to do with a message, for somebody who has everything up to `standing`: a broker repeats messages, loses them,
 * and delivers old ones after a reconnect, and none of it may show.
 */
export type Judgement = 'known' | 'next' | 'hole' | 'new-epoch';

export function judge(standing: Place, { epoch, seq, previous }: Arrival): Judgement {
  if (epoch > standing.epoch) return 'new-epoch';
  if (epoch < standing.epoch || seq <= standing.seq) return 'known';
  return previous > standing.seq ? 'hole' : 'next';
}
