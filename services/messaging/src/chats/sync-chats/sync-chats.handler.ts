import { type InputOf, SyncChats } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { accountNotConnected } from '../../channel-accounts/channel-account.errors.js';
import { accountStream } from '../../channel-accounts/channel-account.js';
import { LiveAccounts } from '../../connections/holding/live-accounts.adapter.js';

/** The member's choice becomes `chat.added` events, made by the connector that can read the chats. */
@Handles(SyncChats)
export class SyncChatsHandler implements Handler<typeof SyncChats> {
  constructor(
    private readonly live: LiveAccounts,
    private readonly events: EventStore,
  ) {}

  async handle({ channelAccountId, chatIds }: InputOf<typeof SyncChats>, context: CommandContext) {
    const { tenantId } = context.actor;
    const account = this.live.get(tenantId, channelAccountId);
    if (!account) throw accountNotConnected(channelAccountId);
    const addedCount = await account.choose(chatIds ?? null);
    const { position } = await this.events.update(accountStream(tenantId, channelAccountId), context, () => []);
    return { id: channelAccountId, position, addedCount };
  }
}
