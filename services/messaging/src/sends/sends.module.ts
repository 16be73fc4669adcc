import { Module } from '@nestjs/common';

import { ConnectionsModule } from '../connections/connections.module.js';
import { SendersModule } from '../senders/senders.module.js';
import { OnMessageReceivedReactor } from '../recipients/on-message-received/on-message-received.reactor.js';
import { CancelSendHandler } from './cancel-send/cancel-send.handler.js';
import { SendsByIdsQuery } from './list-sends/sends-by-ids.query.js';
import { ResolveSendHandler } from './resolve-send/resolve-send.handler.js';
import { Answers } from './send-message/answers.adapter.js';
import { SendFacts } from './send-message/send-facts.adapter.js';
import { SendMessageHandler } from './send-message/send-message.handler.js';
import { SendRecords } from './send-records.adapter.js';

@Module({
  imports: [ConnectionsModule, SendersModule],
  providers: [
    Answers,
    CancelSendHandler,
    OnMessageReceivedReactor,
    ResolveSendHandler,
    SendFacts,
    SendMessageHandler,
    SendRecords,
    SendsByIdsQuery,
  ],
})
export class SendsModule {}
