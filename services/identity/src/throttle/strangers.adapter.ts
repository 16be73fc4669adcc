import { Injectable } from '@nestjs/common';

import { networkOf } from './network.js';
import type { SeenFrom } from '../sign-ins/sign-in.js';
import type { Allowed } from './attempts.js';
import { Throttle } from './throttle.port.js';

/** What one network may ask for. Many may stand behind one; each of these costs a hash, or mails. */
const ofNetworks = {
  'sign-up': { perMinute: 20, inARow: 200 },
  'confirm-sign-up': { perMinute: 30, inARow: Infinity },
  'accept-invitation': { perMinute: 30, inARow: Infinity },
  reset: { perMinute: 30, inARow: Infinity },
  oidc: { perMinute: 60, inARow: Infinity },
  telegram: { perMinute: 60, inARow: Infinity },
} as const satisfies Readonly<Record<string, Allowed>>;

/** Nobody's mailbox is flooded by sign-ups that somebody makes in their name. */
const ofAddress: Allowed = { perMinute: 10, inARow: 100 };

/** How often those may ask who are not signed in: counted before anything is hashed, looked up or sent. */
@Injectable()
export class Strangers {
  constructor(private readonly throttle: Throttle) {}

  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  async take(what: keyof typeof ofNetworks, from: SeenFrom | undefined): Promise<void> {
    if (from) await this.throttle.take(`${what} from ${networkOf(from.address)}`, ofNetworks[what]);
  }

  /** Counted apart from sign-ins: whoever asks for mails in another's name keeps nobody from signing in. */
  async signUp(email: string, from: SeenFrom | undefined): Promise<void> {
    await this.take('sign-up', from);
    await this.throttle.take(`sign-up ${email}`, ofAddress);
  }
}
