import { Injectable } from '@nestjs/common';

import { Throttle } from '../throttle/throttle.port.js';

/** Six digits are guessed soon: the sixth wrong one within a minute is not looked at. */
const allowed = { perMinute: 5, inARow: 50 } as const;

const keyOf = (userId: string) => `second-factor ${userId}`;

/** How often one may try a code of a second factor. */
@Injectable()
export class CodeAttempts {
  constructor(private readonly throttle: Throttle) {}

  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  take(userId: string): Promise<void> {
    return this.throttle.take(keyOf(userId), allowed);
  }

  succeeded(userId: string): Promise<void> {
    return this.throttle.succeeded(keyOf(userId));
  }
}
