import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { Throttle } from '../../throttle/throttle.port.js';
import { NewPasswords } from '../new-passwords.adapter.js';
import { PasswordCheck } from '../password-check.adapter.js';
import { passwordWrong } from '../password-rules/password.errors.js';

/** Whoever holds an access token may guess the password behind it no faster than anybody else. */
const allowed = { perMinute: 10, inARow: 100 } as const;

type Wanted = { readonly userId: string; readonly currentPassword: string; readonly newPassword: string };

type ShownAgain = { readonly userId: string; readonly password: string };

/** A password that its user shows again, and maybe wants to be another one. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly throttle: Throttle,
    private readonly check: PasswordCheck,
    private readonly wanted: NewPasswords,
  ) {}

  /** What the new one is hashed to; null where the current one is not theirs. */
  async hashOf({ userId, currentPassword, newPassword }: Wanted, context: CommandContext): Promise<string | null> {
    await this.wanted.check(userId, newPassword);
    const isTheirs = await this.isTheirs({ userId, password: currentPassword }, context);
    return isTheirs ? this.wanted.hash(newPassword) : null;
  }

  /** @throws DomainError `invalid` `identity.password.wrong`; `limited` `identity.sign-in.too-many-attempts` */
  async assertTheirs(shown: ShownAgain, context: CommandContext): Promise<void> {
    if (!(await this.isTheirs(shown, context))) throw passwordWrong();
  }

  private async isTheirs(shown: ShownAgain, context: CommandContext): Promise<boolean> {
    const key = `change-password ${shown.userId}`;
    await this.throttle.take(key, allowed);
    const isTheirs = await this.check.isTheirs(shown, context);
    if (isTheirs) await this.throttle.succeeded(key);
    return isTheirs;
  }
}
