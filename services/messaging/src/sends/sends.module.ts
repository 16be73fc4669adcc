import { Module } from '@nestjs/common';

import { ConnectionsModule } from '../connections/connections.module.js';
import { OnMessageReceivedReactor } from '../recipients/on-message-received/on-message-received.reactor.js';
import { SendsByIdsQuery } from './list-sends/sends-by-ids.query.js';
import { SendFacts } from './send-message/send-facts.adapter.js';
import { SendMessageHandler } from './send-message/send-message.handler.js';

@Module({
  imports: [ConnectionsModule],
  providers: [OnMessageReceivedReactor, SendFacts, SendMessageHandler, SendsByIdsQuery],
})
export class SendsModule {}
