import { type InputOf, RequestPasswordReset } from '@parley/contracts';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles, Timers } from '@parley/platform';
import { v7 } from 'uuid';

import { Strangers } from '../../throttle/strangers.adapter.js';
import { UserDirectory } from '../../users/user-directory/user-directory.port.js';
import { passwordResetDue } from './password-reset-due.timer.js';

@Handles(RequestPasswordReset)
export class RequestPasswordResetHandler implements Handler<typeof RequestPasswordReset> {
  constructor(
    private readonly strangers: Strangers,
    private readonly users: UserDirectory,
    private readonly timers: Timers,
  ) {}

  async handle({ email, locale, from }: InputOf<typeof RequestPasswordReset>, { now }: CommandContext) {
    const address = email.toLowerCase();
    await this.strangers.take('reset', from);
    const [resetId, userId] = [v7(), (await this.users.idOf(address)) ?? null];
    const payload = { resetId, userId, locale };
    await this.timers.schedule(passwordResetDue, { tenantId: HOUSE, key: resetId, dueAt: now, payload });
    return { isRequested: true } as const;
  }
}
