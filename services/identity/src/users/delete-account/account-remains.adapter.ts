import { EventStore, Keyring } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { eraseSubject, subjectStream } from '../../keyring/subject.js';
import { AccountTraces } from './account-traces.adapter.js';

/** What is left of a user once they are deleted: their sign-ins, what names them, and the key of all that is personal. */
@Injectable()
export class AccountRemains {
  constructor(
    private readonly traces: AccountTraces,
    private readonly keyring: Keyring,
    private readonly events: EventStore,
  ) {}

  /** The key goes last: what lists their traces is read from what it opened. */
  async clear(userId: string, asked: CommandContext): Promise<void> {
    const { idempotency: _, ...context } = inHouse(asked, userId);
    await this.traces.clear(userId, context);
    await this.keyring.erase(HOUSE, userId);
    await this.events.update(subjectStream(HOUSE, userId), context, () => eraseSubject(userId));
  }
}
