import { DateTime } from 'luxon';

/** A day in the organization's time zone; it is as long as the clocks there make it. */
export type Day = { readonly startsAt: string; readonly endsAt: string };

/** The day that an instant falls into by the clocks of that time zone: 23 or 25 hours long where they are moved on it. */
export function dayOf(instant: string, timeZone: string): Day {
  const start = DateTime.fromISO(instant, { zone: timeZone }).startOf('day');
  const end = start.plus({ days: 1 }).startOf('day');
  return { startsAt: start.toJSDate().toISOString(), endsAt: end.toJSDate().toISOString() };
}

/** Which day that is there, as a calendar names it: `2026-03-01`. */
export function dateOf(instant: string, timeZone: string): string {
  return DateTime.fromISO(instant, { zone: timeZone }).toFormat('yyyy-MM-dd');
}
