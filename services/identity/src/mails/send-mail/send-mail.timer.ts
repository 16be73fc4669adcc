import { Fires, type Scheduled, type TimerHandler, Timers } from '@parley/platform';

import { secondsAfter } from '../mail.js';
import { mailDue } from './mail-due.timer.js';
import { MailLedger } from './mail-ledger.adapter.js';
import { Postman } from './postman.adapter.js';

type Due = Scheduled<typeof mailDue>;

/** How long a mail may come after its timer, in milliseconds: its command did not get there if it takes longer. */
const LATE_MS = 60_000;

/** Sends what is due; each attempt is recorded before it is made. What came to nothing is due again later. */
@Fires(mailDue)
export class SendMailTimer implements TimerHandler<typeof mailDue> {
  constructor(
    private readonly ledger: MailLedger,
    private readonly postman: Postman,
    private readonly timers: Timers,
  ) {}

  async fire(due: Due): Promise<void> {
    const { mailId } = due.payload;
    const mail = await this.ledger.attempted(mailId);
    if (mail.status === 'unknown') return this.lookAgain(due);
    if (mail.status !== 'requested') return;
    const outcome = await this.postman.bring(mailId, mail);
    await this.ledger.settled(mailId, outcome);
    const seconds = secondsAfter(mail.attemptCount);
    if (outcome.is === 'later' && seconds !== undefined) await this.again(due, seconds);
  }

  private async lookAgain(due: Due): Promise<void> {
    const lateMs = this.ledger.now().getTime() - Date.parse(due.payload.requestedAt);
    if (lateMs < LATE_MS) await this.again(due, 1);
  }

  private again({ tenantId, key, payload }: Due, seconds: number): Promise<void> {
    const dueAt = new Date(this.ledger.now().getTime() + seconds * 1000).toISOString();
    return this.timers.schedule(mailDue, { tenantId, key, payload, dueAt });
  }
}
