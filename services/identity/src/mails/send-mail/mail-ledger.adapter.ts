import { EventStore } from '@parley/eventsourcing';
import { Clock, HOUSE } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { asIdentity } from '../../house-context.js';
import { attemptMail, type Mail, mailStream, type Outcome, settleMail } from '../mail.js';

/** A mail's stream as whoever sends it sees it. */
@Injectable()
export class MailLedger {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  now(): Date {
    return this.clock.now();
  }

  /** Records one more attempt, and answers the mail as it stands with it. */
  async attempted(mailId: string): Promise<Mail> {
    await this.events.update(mailStream(HOUSE, mailId), this.context(), (mail) => attemptMail({ mailId }, mail));
    return (await this.events.load(mailStream(HOUSE, mailId))).state;
  }

  async settled(mailId: string, outcome: Outcome): Promise<void> {
    await this.events.update(mailStream(HOUSE, mailId), this.context(), (mail) =>
      settleMail({ mailId, outcome }, mail),
    );
  }

  private context = () => firstCommand(asIdentity, this.clock.now());
}
