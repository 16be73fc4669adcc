import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { SignInThrottle } from '../../sign-ins/throttle/sign-in-throttle.port.js';
import { NewPasswords } from '../new-passwords.adapter.js';
import { PasswordCheck } from '../password-check.adapter.js';

/** Whoever holds an access token may guess the password behind it no faster than anybody else. */
const allowed = { perMinute: 10, inARow: 100 } as const;

type Wanted = { readonly userId: string; readonly currentPassword: string; readonly newPassword: string };

/** A password that its user wants to be another one. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly check: PasswordCheck,
    private readonly wanted: NewPasswords,
  ) {}

  /** What the new one is hashed to; null where the current one is not theirs. */
  async hashOf({ userId, currentPassword, newPassword }: Wanted, context: CommandContext): Promise<string | null> {
    await this.wanted.check(userId, newPassword);
    const key = `change-password ${userId}`;
    await this.throttle.take(key, allowed);
    const isTheirs = await this.check.isTheirs({ userId, password: currentPassword }, context);
    if (!isTheirs) return null;
    await this.throttle.succeeded(key);
    return this.wanted.hash(newPassword);
  }
}
