import { CountWorkInMessaging } from '@parley/contracts';
import { goesOver, handOverOf } from '@parley/platform';
import { Module } from '@nestjs/common';

import { accountStream } from '../channel-accounts/channel-account.js';
import { conversationStream } from '../conversations/conversation.js';
import { leaveChat } from '../conversations/set-chat-collaborators/set-chat-collaborators.js';
import { handAccountOver, handChatOver } from './hand-over.js';

const chats = goesOver({
  ...{ table: 'messaging.chat', id: 'chat_id', stream: conversationStream },
  ...{ decide: handChatOver, leave: leaveChat },
});
const accounts = goesOver({
  ...{ table: 'messaging.channel_account', id: 'channel_account_id', isOpen: "status <> 'disconnected'" },
  ...{ stream: accountStream, decide: handAccountOver },
});

@Module({
  providers: handOverOf('messaging', CountWorkInMessaging, { chatCount: chats, channelAccountCount: accounts }),
})
export class HandOverModule {}
