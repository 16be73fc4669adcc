import { Clock } from '@parley/kernel';
import { Fires, firstCommand, type Scheduled, type TimerHandler } from '@parley/platform';

import { asIdentity } from '../../house-context.js';
import { passwordResetDue } from './password-reset-due.timer.js';
import { ResetMails } from './reset-mails.adapter.js';
import { Resets } from './resets.adapter.js';

@Fires(passwordResetDue)
export class SendPasswordResetTimer implements TimerHandler<typeof passwordResetDue> {
  constructor(
    private readonly resets: Resets,
    private readonly mails: ResetMails,
    private readonly clock: Clock,
  ) {}

  async fire({ payload: { resetId, userId, locale } }: Scheduled<typeof passwordResetDue>): Promise<void> {
    if (userId === null) return;
    const context = firstCommand(asIdentity, this.clock.now());
    await this.resets.issue(
      { resetId, userId },
      (token) => this.mails.send({ userId, token, locale }, context),
      context,
    );
  }
}
