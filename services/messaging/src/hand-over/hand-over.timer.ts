import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Fires, handingOver, recordsOf, type Scheduled, TenantDatabase, type TimerHandler } from '@parley/platform';

import { accountStream } from '../channel-accounts/channel-account.js';
import { conversationStream } from '../conversations/conversation.js';
import { handAccountOver, handChatOver } from './hand-over.js';
import { handOverDue } from './hand-over-due.timer.js';

const chats = `select chat_id as id from messaging.chat where assignee_id = ? and chat_id > ?
  order by chat_id limit ?`;
const accounts = `select channel_account_id as id from messaging.channel_account
  where assignee_id = ? and status <> 'disconnected' and channel_account_id > ? order by channel_account_id limit ?`;

@Fires(handOverDue)
export class HandOverTimer implements TimerHandler<typeof handOverDue> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
    private readonly clock: Clock,
  ) {}

  async fire(due: Scheduled<typeof handOverDue>): Promise<void> {
    const { tenantId, payload } = due;
    const [context, { principalId, to }] = [handingOver('messaging', due, this.clock.now()), payload];
    for await (const chatId of recordsOf(this.database, { tenantId, principalId, sql: chats }))
      await this.events.update(conversationStream(tenantId, chatId), context, (conversation) =>
        handChatOver({ chatId, principalId, to }, conversation),
      );
    for await (const channelAccountId of recordsOf(this.database, { tenantId, principalId, sql: accounts }))
      await this.events.update(accountStream(tenantId, channelAccountId), context, (account) =>
        handAccountOver({ channelAccountId, principalId, to }, account),
      );
  }
}
