import { Module } from '@nestjs/common';

import { ThrottleModule } from '../throttle/throttle.module.js';
import { UsersModule } from '../users/users.module.js';
import { BeginSecondFactorHandler } from './begin-second-factor/begin-second-factor.handler.js';
import { CodeAttempts } from './code-attempts.adapter.js';
import { Codes } from './codes.adapter.js';
import { ConfirmSecondFactorHandler } from './confirm-second-factor/confirm-second-factor.handler.js';
import { GetSecondFactorQuery } from './get-second-factor/get-second-factor.query.js';
import { OwnSecondFactor } from './own-second-factor.adapter.js';
import { RemoveSecondFactorHandler } from './remove-second-factor/remove-second-factor.handler.js';
import { RenewRecoveryCodesHandler } from './renew-recovery-codes/renew-recovery-codes.handler.js';
import { RequireSecondFactorHandler } from './require-second-factor/require-second-factor.handler.js';
import { ToldMembers } from './require-second-factor/told-members.adapter.js';
import { SecondFactorProofs } from './second-factor-proofs.adapter.js';
import { ShownCodes } from './shown-codes.adapter.js';

const operations = [
  BeginSecondFactorHandler,
  ConfirmSecondFactorHandler,
  GetSecondFactorQuery,
  RemoveSecondFactorHandler,
  RenewRecoveryCodesHandler,
  RequireSecondFactorHandler,
];

@Module({
  imports: [ThrottleModule, UsersModule],
  providers: [...operations, CodeAttempts, Codes, OwnSecondFactor, SecondFactorProofs, ShownCodes, ToldMembers],
  exports: [OwnSecondFactor, SecondFactorProofs],
})
export class SecondFactorsModule {}
