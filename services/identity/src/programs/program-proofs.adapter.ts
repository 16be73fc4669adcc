import { EventStore } from '@parley/eventsourcing';
import { HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { credentialStream } from '../credentials/credential.js';
import { grantInvalid } from './program.errors.js';
import type { Program } from './program.js';

/** A yes is worth as much as the password that it was said by. */
@Injectable()
export class ProgramProofs {
  constructor(private readonly events: EventStore) {}

  /** @throws DomainError `invalid` `identity.program.grant-invalid` where the password was set anew since the yes */
  async assertStand(program: Program): Promise<void> {
    if (program.status === 'unknown' || program.passwordSetCount === undefined) return;
    const { state } = await this.events.load(credentialStream(HOUSE, program.userId));
    if (state.setCount !== program.passwordSetCount) throw grantInvalid();
  }
}
