import { Module } from '@nestjs/common';

import { IdentitySettings } from '../identity.settings.js';
import { DevMailsQuery } from './dev-mails/dev-mails.query.js';
import { MailsShown } from './dev-mails/mails-shown.adapter.js';
import { LetterWriter } from './letter.adapter.js';
import { Mails } from './mails.port.js';
import { NoPost } from './no-post.adapter.js';
import { Post } from './post.port.js';
import { RequestedMails } from './requested-mails.adapter.js';
import { MailLedger } from './send-mail/mail-ledger.adapter.js';
import { Postman } from './send-mail/postman.adapter.js';
import { SendMailTimer } from './send-mail/send-mail.timer.js';
import { SmtpPost } from './smtp-post.adapter.js';

const post = ({ smtpUrl, mailFrom }: IdentitySettings): Post =>
  smtpUrl === undefined ? new NoPost() : new SmtpPost(smtpUrl, mailFrom);

@Module({
  providers: [
    { provide: Mails, useClass: RequestedMails },
    { provide: Post, useFactory: post, inject: [IdentitySettings] },
    ...[DevMailsQuery, LetterWriter, MailLedger, MailsShown, Postman, SendMailTimer],
  ],
  exports: [Mails],
})
export class MailsModule {}
