import { EventStore } from '@parley/eventsourcing';
import { Clock, HOUSE } from '@parley/kernel';
import { Fires, firstCommand, type Scheduled, type TimerHandler } from '@parley/platform';

import { asIdentity } from '../../house-context.js';
import { newSecret } from '../../sign-ins/secrets.adapter.js';
import { credentialStream } from '../credential.js';
import { passwordResetDue } from './password-reset-due.timer.js';
import { issueReset, passwordResetStream } from './password-reset.js';
import { ResetMails } from './reset-mails.adapter.js';

const HOUR = 3_600_000;

@Fires(passwordResetDue)
export class SendPasswordResetTimer implements TimerHandler<typeof passwordResetDue> {
  constructor(
    private readonly events: EventStore,
    private readonly mails: ResetMails,
    private readonly clock: Clock,
  ) {}

  async fire({ payload: { resetId, userId, locale } }: Scheduled<typeof passwordResetDue>): Promise<void> {
    if (userId === null) return;
    const now = this.clock.now();
    const context = firstCommand(asIdentity, now);
    const { text, hash } = newSecret(resetId);
    const { version: credentialVersion } = await this.events.load(credentialStream(HOUSE, userId));
    const expiresAt = new Date(now.getTime() + HOUR).toISOString();
    await this.events.update(passwordResetStream(HOUSE, resetId), context, (reset) =>
      issueReset({ resetId, userId, secretHash: hash, expiresAt, credentialVersion }, reset),
    );
    await this.mails.send({ userId, token: text, locale }, context);
  }
}
