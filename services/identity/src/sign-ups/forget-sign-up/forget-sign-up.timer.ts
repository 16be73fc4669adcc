import { Keyring } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { Fires, type Scheduled, type TimerHandler } from '@parley/platform';

import { signUpExpired } from './sign-up-expired.timer.js';

/** Forgets what somebody typed: whoever confirmed it is a user by now, with keys of their own. */
@Fires(signUpExpired)
export class ForgetSignUpTimer implements TimerHandler<typeof signUpExpired> {
  constructor(private readonly keyring: Keyring) {}

  fire({ payload: { signUpId } }: Scheduled<typeof signUpExpired>): Promise<void> {
    return this.keyring.erase(HOUSE, signUpId);
  }
}
