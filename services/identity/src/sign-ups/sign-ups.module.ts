import { Module } from '@nestjs/common';

import { CredentialsModule } from '../credentials/credentials.module.js';
import { MailsModule } from '../mails/mails.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { SignInsModule } from '../sign-ins/sign-ins.module.js';
import { UsersModule } from '../users/users.module.js';
import { ConfirmSignUpHandler } from './confirm-sign-up/confirm-sign-up.handler.js';
import { Newcomers } from './confirm-sign-up/newcomers.adapter.js';
import { ShownCodes } from './confirm-sign-up/shown-codes.adapter.js';
import { ForgetSignUpTimer } from './forget-sign-up/forget-sign-up.timer.js';
import { Applications } from './sign-up/applications.adapter.js';
import { SignUpMails } from './sign-up/sign-up-mails.adapter.js';
import { SignUpHandler } from './sign-up/sign-up.handler.js';
import { WaitingSignUps } from './sign-up/waiting-sign-ups.adapter.js';

@Module({
  imports: [CredentialsModule, MailsModule, OrganizationsModule, SignInsModule, UsersModule],
  providers: [
    ...[Applications, Newcomers, ShownCodes, SignUpMails, WaitingSignUps],
    ...[ConfirmSignUpHandler, ForgetSignUpTimer, SignUpHandler],
  ],
})
export class SignUpsModule {}
