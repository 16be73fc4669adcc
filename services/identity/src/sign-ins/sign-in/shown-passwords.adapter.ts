import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { PasswordCheck, type ProvedPassword } from '../../credentials/password-check.adapter.js';
import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { namedDeviceOf } from '../sign-in-list/device.adapter.js';
import { signInRefused } from '../sign-in.errors.js';
import type { SeenFrom } from '../sign-in.js';

type Shown = { readonly email: string; readonly password: string; readonly from?: SeenFrom | undefined };

const MINUTE = 'YYYY-MM-DDTHH:MM'.length;

/** Passwords that somebody signs in with. A wrong one is told to the organizations of whose it isn't, once a minute. */
@Injectable()
export class ShownPasswords {
  private readonly told = new Set<string>();
  private minute = '';

  constructor(
    private readonly check: PasswordCheck,
    private readonly secured: SecuredAccess,
  ) {}

  inRoom<Result>(signIn: () => Promise<Result>): Promise<Result> {
    return this.check.inRoom(signIn);
  }

  /** @throws DomainError `unauthenticated` `identity.sign-in.refused` as fast for an address that nobody has */
  async userBehind({ email, password, from }: Shown, context: CommandContext): Promise<ProvedPassword> {
    const { userId, proved } = await this.check.checked(email, password, context);
    if (proved) return proved;
    if (userId !== undefined && this.isNew(userId, context.now)) this.tell(userId, from, context);
    throw signInRefused();
  }

  /** Nobody waits for it: whoever is refused would learn from the time that there is such a user. */
  private tell(userId: string, from: SeenFrom | undefined, context: CommandContext): void {
    const device = from ? namedDeviceOf(from.userAgent) : null;
    const refused = { userId, reason: 'password-wrong', ...(device !== null && { device }) } as const;
    this.secured.refused(refused, context).catch(() => undefined);
  }

  private isNew(userId: string, now: string): boolean {
    const minute = now.slice(0, MINUTE);
    if (minute !== this.minute) this.told.clear();
    this.minute = minute;
    const isNew = !this.told.has(userId);
    this.told.add(userId);
    return isNew;
  }
}
