import { Injectable } from '@nestjs/common';

import { networkOf } from '../sign-ins/attempts/network.js';
import type { SeenFrom } from '../sign-ins/sign-in.js';
import { SignInThrottle } from '../sign-ins/throttle/sign-in-throttle.port.js';

/** Many may stand behind one network; no provider is flooded through us. */
const allowed = { perMinute: 60, inARow: Infinity } as const;

/** How often one network may go to a provider and come back. */
@Injectable()
export class OidcThrottle {
  constructor(private readonly throttle: SignInThrottle) {}

  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  async take(from: SeenFrom | undefined): Promise<void> {
    if (from) await this.throttle.take(`oidc ${networkOf(from.address)}`, allowed);
  }
}
