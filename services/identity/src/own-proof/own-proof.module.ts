import { Module } from '@nestjs/common';

import { CredentialsModule } from '../credentials/credentials.module.js';
import { SecondFactorsModule } from '../second-factors/second-factors.module.js';
import { OwnProof } from './own-proof.adapter.js';

@Module({
  imports: [CredentialsModule, SecondFactorsModule],
  providers: [OwnProof],
  exports: [OwnProof],
})
export class OwnProofModule {}
