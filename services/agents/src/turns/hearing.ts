import { Clock } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

/** How late what was said last may have been heard, and how long that is remembered, in milliseconds. */
const LATE = 5000;

/** How soon after it was said this process hears what is said. */
@Injectable()
export class Hearing {
  private lateUntil = 0;

  constructor(private readonly clock: Clock) {}

  /** @param saidAt when messaging recorded it, ISO 8601 */
  heard(saidAt: string): void {
    const now = this.clock.now().getTime();
    this.lateUntil = now - Date.parse(saidAt) > LATE ? now + LATE : 0;
  }

  /** Whether much was said that was not heard yet. */
  get isLate(): boolean {
    return this.clock.now().getTime() < this.lateUntil;
  }
}
