import { Module } from '@nestjs/common';

import { MembersModule } from '../../members/members.module.js';
import { OwnProofModule } from '../../own-proof/own-proof.module.js';
import { SignInListModule } from '../../sign-ins/sign-in-list/sign-in-list.module.js';
import { AccountDepartures } from './account-departures.adapter.js';
import { AccountErasure } from './account-erasure.adapter.js';
import { AccountRemains } from './account-remains.adapter.js';
import { AccountTraces } from './account-traces.adapter.js';
import { DeleteAccountHandler } from './delete-account.handler.js';
import { FinishAccountErasureTimer } from './finish-account-erasure.timer.js';

@Module({
  imports: [MembersModule, OwnProofModule, SignInListModule],
  providers: [
    ...[AccountDepartures, AccountErasure, AccountRemains, AccountTraces],
    ...[DeleteAccountHandler, FinishAccountErasureTimer],
  ],
})
export class DeleteAccountModule {}
