import { derivedId, EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { asIdentity } from '../house-context.js';
import { mailStream, requestMail } from './mail.js';
import { type MailRequest, Mails } from './mails.port.js';
import { Post } from './post.port.js';
import { mailDue } from './send-mail/mail-due.timer.js';

/** No secret: it only keeps these ids apart from others that are derived. */
const MAILS = Buffer.from('parley.mail');

/** Mails as a ledger in the house. */
@Injectable()
export class RequestedMails extends Mails {
  constructor(
    private readonly events: EventStore,
    private readonly timers: Timers,
    private readonly post: Post,
  ) {
    super();
  }

  override async request({ to, kind, locale, variables, of }: MailRequest, context: CommandContext): Promise<void> {
    const mailId = derivedId(MAILS, `${of ?? context.commandId} ${kind} ${to}`);
    // The timer stands before the mail does: a crash between the two leaves a timer that finds nothing, never a mail
    // that nobody sends.
    if (this.post.isThere) await this.schedule(mailId, context.now);
    const { idempotency: _, ...unkeyed } = context;
    await this.events.update(mailStream(HOUSE, mailId), { ...unkeyed, actor: asIdentity }, (mail) =>
      requestMail({ mailId, to, kind, locale, variables }, mail),
    );
  }

  private schedule(mailId: string, now: string): Promise<void> {
    const payload = { mailId, requestedAt: now };
    return this.timers.schedule(mailDue, { tenantId: HOUSE, key: mailId, dueAt: now, payload });
  }
}
