import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { LiveAccounts } from '../../connections/holding/live-accounts.adapter.js';
import { endConnection } from '../change-connection.js';
import { accountStream } from '../channel-account.js';

@Injectable()
export class AccountEnding {
  constructor(
    private readonly events: EventStore,
    private readonly live: LiveAccounts,
  ) {}

  /** Recorded at once; whichever process holds the account signs it out and destroys its key. */
  async end(channelAccountId: string, reason: 'asked' | 'cancelled', context: CommandContext) {
    const stream = accountStream(context.actor.tenantId, channelAccountId);
    const { position } = await this.events.update(stream, context, (account) =>
      endConnection({ channelAccountId, reason }, account),
    );
    this.live.wake(channelAccountId);
    return { id: channelAccountId, position };
  }
}
