import { type InputOf, ListTelegramChats } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { accountNotConnected } from '../../channel-accounts/channel-account.errors.js';
import { ChatDirectory } from '../../connections/chat-directory/chat-directory.adapter.js';
import { LiveAccounts } from '../../connections/holding/live-accounts.adapter.js';
import { chatKindOf, isNeverStored } from '../../intake/intake.js';

const MOST = 200;

/** Read from Telegram in the moment it is asked for: what nobody chose is shown, and never stored. */
@Answers(ListTelegramChats)
export class ListTelegramChatsQuery implements Answerer<typeof ListTelegramChats> {
  constructor(
    private readonly live: LiveAccounts,
    private readonly directory: ChatDirectory,
  ) {}

  async answer({ channelAccountId, first }: InputOf<typeof ListTelegramChats>, { tenantId }: Actor) {
    const account = this.live.get(tenantId, channelAccountId);
    if (!account) throw accountNotConnected(channelAccountId);
    const listed = (await account.list()).filter(({ chat }) => !isNeverStored(chat.peer)).slice(0, first ?? MOST);
    const ids = listed.map(({ chatId }) => chatId);
    const { chats } = await this.directory.find({ tenantId, channelAccountId }, ids, []);
    const added = new Set(chats.map(({ chatId }) => chatId));
    return {
      items: listed.map(({ chat, party, chatId }) => ({
        id: chatId,
        kind: chatKindOf(chat.peer, party),
        title: party?.name ?? '',
        lastMessageAt: chat.lastMessageAt,
        isAdded: added.has(chatId),
      })),
    };
  }
}
