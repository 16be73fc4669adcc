import { v7 } from 'uuid';

import { freshBytes } from '../keys/fresh-bytes.js';

let last = { msecs: 0, seq: 0 };

/** The next id of an event: of two that one process makes the later sorts after the earlier. */
export function eventId(): string {
  const random = freshBytes(16);
  const msecs = Date.now();
  // A millisecond's first number leaves room for as many more, so that counting up never wraps round.
  last = msecs > last.msecs ? { msecs, seq: random.readUInt32BE(6) >>> 1 } : { ...last, seq: last.seq + 1 };
  return v7({ random, ...last });
}
