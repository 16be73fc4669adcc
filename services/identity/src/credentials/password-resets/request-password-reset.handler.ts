import { type InputOf, RequestPasswordReset } from '@parley/contracts';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles, Timers } from '@parley/platform';
import { v7 } from 'uuid';

import { networkOf } from '../../sign-ins/attempts/network.js';
import { SignInThrottle } from '../../sign-ins/throttle/sign-in-throttle.port.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { passwordResetDue } from './password-reset-due.timer.js';

/** Nobody’s mailbox is flooded, and nobody tries a list of addresses. */
const [ofAddress, ofNetwork] = [
  { perMinute: 2, inARow: 10 },
  { perMinute: 30, inARow: Infinity },
] as const;

@Handles(RequestPasswordReset)
export class RequestPasswordResetHandler implements Handler<typeof RequestPasswordReset> {
  constructor(
    private readonly throttle: SignInThrottle,
    private readonly users: UserDirectory,
    private readonly timers: Timers,
  ) {}

  async handle({ email, locale = 'en', from }: InputOf<typeof RequestPasswordReset>, { now }: CommandContext) {
    const address = email.toLowerCase();
    if (from) await this.throttle.take(`reset from ${networkOf(from.address)}`, ofNetwork);
    await this.throttle.take(`reset ${address}`, ofAddress);
    const [resetId, userId] = [v7(), (await this.users.idOf(address)) ?? null];
    const payload = { resetId, userId, locale };
    await this.timers.schedule(passwordResetDue, { tenantId: HOUSE, key: resetId, dueAt: now, payload });
    return { isRequested: true } as const;
  }
}
