import { Clock } from '@parley/kernel';

/** The machine's clock; the only place in the library that reads it. */
export class SystemClock extends Clock {
  override now(): Date {
    return new Date();
  }
}

/** Whole seconds, as the protocol counts time. */
export function unixSeconds(date: Date): number {
  return Math.floor(date.getTime() / 1000);
}
