import type { MessageEvent } from '@parley/contracts';
import { type Appended, EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { ChatDirectory } from '../connections/chat-directory/chat-directory.adapter.js';
import { addChat } from '../conversations/add-chat/add-chat.js';
import { conversationStream } from '../conversations/conversation.js';
import { chatLogOf } from '../messages/chat-log.js';
import type { RecordedChat } from '../messages/message-events.js';
import type { TelegramPeer } from '../telegram/update.js';
import { markImportedRead } from './import-messages/mark-imported-read.js';

export type Place = RecordedChat & { readonly peer: TelegramPeer; readonly title: string };

/** The chats of an import, in the same streams as if they had come live. */
@Injectable()
export class ImportedChats {
  constructor(
    private readonly events: EventStore,
    private readonly directory: ChatDirectory,
  ) {}

  /** Takes the command's key, so that a repeated call is known as one. What follows is safe to repeat by itself. */
  async begin(chatId: string, context: CommandContext): Promise<void> {
    await this.events.update(conversationStream(context.actor.tenantId, chatId), context, () => []);
  }

  async add({ peer, title, ...place }: Place, context: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const { chatId, chatKind: kind, channelAccountId, peerId } = place;
    const { chats } = await this.directory.find({ tenantId, channelAccountId }, [chatId], []);
    if (chats.length > 0) return;
    // How Telegram names it, so that a later deletion or connection finds it; how to reach it, the connection learns.
    await this.directory.saveAddress({ tenantId, channelAccountId }, chatId, { ...peer, accessHash: null });
    const chat = { chatId, channelAccountId, kind, peerId, subjectId: peerId, title, by: 'import' } as const;
    await this.events.update(conversationStream(tenantId, chatId), context, (conversation) =>
      addChat(chat, conversation),
    );
  }

  async append(
    chatId: string,
    events: readonly MessageEvent[],
    context: CommandContext,
  ): Promise<Appended | undefined> {
    const [appended] = await this.events.append(context.actor.tenantId, [
      { streamId: chatLogOf(chatId), context, events },
    ]);
    return appended;
  }

  async markRead(chatId: string, upToExternalId: string, context: CommandContext): Promise<Appended> {
    return this.events.update(conversationStream(context.actor.tenantId, chatId), context, (conversation) =>
      markImportedRead({ chatId, upToExternalId }, conversation),
    );
  }
}
