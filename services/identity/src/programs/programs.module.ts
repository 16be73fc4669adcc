import { Module } from '@nestjs/common';

import { CredentialsModule } from '../credentials/credentials.module.js';
import { MailsModule } from '../mails/mails.module.js';
import { OAuthClientsModule } from '../oauth-clients/oauth-clients.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { SignInsModule } from '../sign-ins/sign-ins.module.js';
import { UsersModule } from '../users/users.module.js';
import { ApproveProgramByPasswordHandler } from './approve-program/approve-program-by-password.handler.js';
import { NewPrograms } from './approve-program/new-programs.adapter.js';
import { ShownUsers } from './approve-program/shown-users.adapter.js';
import { CheckProgramHandler } from './check-program/check-program.handler.js';
import { StoredPrograms } from './check-program/stored-programs.adapter.js';
import { CopiedPrograms } from './copied-programs.adapter.js';
import { DisconnectProgramHandler } from './disconnect-program/disconnect-program.handler.js';
import { ExchangeCodeHandler } from './exchange-code/exchange-code.handler.js';
import { ProgramListQuery } from './program-list/program-list.query.js';
import { ProgramProofs } from './program-proofs.adapter.js';
import { ProgramTokens } from './program-tokens.adapter.js';
import { RefreshProgramHandler } from './refresh-program/refresh-program.handler.js';
import { RevokeProgramHandler } from './revoke-program/revoke-program.handler.js';
import { ShownPrograms } from './shown-programs.adapter.js';

const operations = [
  ApproveProgramByPasswordHandler,
  CheckProgramHandler,
  DisconnectProgramHandler,
  ExchangeCodeHandler,
  ProgramListQuery,
  RefreshProgramHandler,
  RevokeProgramHandler,
];

@Module({
  imports: [CredentialsModule, MailsModule, OAuthClientsModule, SecondFactorsModule, SignInsModule, UsersModule],
  providers: [
    ...operations,
    ...[CopiedPrograms, NewPrograms, ProgramProofs, ProgramTokens, ShownPrograms, ShownUsers, StoredPrograms],
  ],
  exports: [StoredPrograms],
})
export class ProgramsModule {}
