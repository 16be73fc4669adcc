import { DateTime } from 'luxon';

import type { Day } from './sender-limits.js';

/** The day that an instant falls into by the clocks of that time zone: 23 or 25 hours long where they are moved on it. */
export function dayOf(instant: string, timeZone: string): Day {
  const start = DateTime.fromISO(instant, { zone: timeZone }).startOf('day');
  const end = start.plus({ days: 1 }).startOf('day');
  return { startsAt: start.toJSDate().toISOString(), endsAt: end.toJSDate().toISOString() };
}
