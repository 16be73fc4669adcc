import { Clock } from '@parley/kernel';

/** The machine's clock: the only place where the time is read. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}
