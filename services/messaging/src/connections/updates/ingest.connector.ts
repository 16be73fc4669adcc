import type { MessageEvent } from '@parley/contracts';
import type { StreamAppend } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { beganTrace, firstCommand } from '@parley/platform';

import { conversationStream } from '../../conversations/conversation.js';
import { markChatRead, markChatReadByPeer } from '../../conversations/mark-chat-read/mark-chat-read.js';
import { opensOf } from '../../intake/intake.js';
import { chatLogOf } from '../../messages/chat-log.js';
import { messageAdded, messageDeleted, messageEdited, type MessageFacts } from '../../messages/message-events.js';
import { deletionSourceKey, editSourceKey, messageSourceKey } from '../../messages/natural-keys.js';
import type { TelegramMessage, TelegramPeer, TelegramUpdate } from '../../telegram/update.js';
import { asContact, asMessaging } from '../account-scope.js';
import type { DirectoryChat } from '../chat-directory/chat-directory.adapter.js';
import { ChatPlaces, type IngestParts } from '../chat-directory/chat-places.connector.js';

type Origin = 'live' | 'history';
type Deletion = Extract<TelegramUpdate, { kind: 'delete' }>;
type Mark = Extract<TelegramUpdate, { kind: 'read' | 'read-by-peer' }>;

const peersOf = (update: TelegramUpdate): readonly TelegramPeer[] => {
  switch (update.kind) {
    case 'message':
    case 'edit':
      return [update.message.peer];
    case 'read':
    case 'read-by-peer':
      return [update.peer];
    case 'delete':
      return update.channelId === null ? [] : [{ kind: 'channel', id: update.channelId }];
    case 'nothing':
      return [];
  }
};

/** From what Telegram delivered to events of the record: many in one append, each at most once. */
export class Ingest {
  readonly places: ChatPlaces;

  constructor(private readonly parts: IngestParts) {
    this.places = new ChatPlaces(parts);
  }

  /** Whether enough is known to place this: short updates name people by number alone. */
  understands(update: TelegramUpdate): boolean {
    if (update.kind !== 'message') return true;
    const { peer, from } = update.message;
    const isKnown = (one: TelegramPeer) =>
      this.parts.parties.of(one) !== undefined || this.places.of(one) !== undefined;
    return isKnown(peer) && (from === null || isKnown(from));
  }

  async take(updates: readonly TelegramUpdate[], origin: Origin): Promise<void> {
    await this.places.prepare(updates.flatMap(peersOf));
    const appends = updates.flatMap((update) => this.said(update, origin));
    await this.append(appends);
    for (const update of updates) await this.after(update);
  }

  private async append(appends: readonly StreamAppend[]): Promise<void> {
    if (appends.length > 0) await this.parts.events.append(this.parts.self.tenantId, appends);
  }

  private said(update: TelegramUpdate, origin: Origin): readonly StreamAppend[] {
    if (update.kind !== 'message' && update.kind !== 'edit') return [];
    const { message } = update;
    const chat = this.places.of(message.peer);
    if (!chat || this.places.isColleagues(message)) return [];
    const facts = this.factsOf(message, chat, { origin, kind: update.kind });
    const event = update.kind === 'message' ? messageAdded(message, facts) : messageEdited(message, facts);
    return event ? [this.appendOf(chat.chatId, event, this.authorOf(message, facts))] : [];
  }

  private factsOf(
    message: TelegramMessage,
    chat: DirectoryChat,
    as: { origin: Origin; kind: 'message' | 'edit' },
  ): MessageFacts {
    const { self, ids, parties } = this.parts;
    const from = message.from ?? message.peer;
    const party = parties.of(from);
    const sourceKey =
      as.kind === 'message'
        ? messageSourceKey(self.externalId, message.peer, message.id)
        : editSourceKey(self.externalId, message);
    return {
      chat,
      messageId: ids.message(chat.chatId, message.id),
      sender: {
        peerId: ids.peer(from),
        name: party?.name ?? (message.peer.kind === 'user' ? chat.title : ''),
        ...(party?.username && { username: party.username }),
      },
      accountPeerId: self.accountPeerId,
      opens: opensOf(this.places.intake, chat.chatKind),
      origin: as.origin,
      sourceKey: ids.sourceKey(sourceKey),
    };
  }

  private authorOf(message: TelegramMessage, { sender }: MessageFacts): Actor {
    const { tenantId } = this.parts.self;
    return message.isOurs ? asMessaging(tenantId) : asContact(tenantId, sender.peerId);
  }

  private appendOf(chatId: string, event: MessageEvent, author: Actor): StreamAppend {
    const first = firstCommand(author, this.parts.clock.now());
    const context = { ...first, ...beganTrace('take update', first.correlationId) };
    return { streamId: chatLogOf(chatId), context, events: [event] };
  }

  private async after(update: TelegramUpdate): Promise<void> {
    if (update.kind === 'delete') await this.deleted(update);
    if (update.kind === 'read' || update.kind === 'read-by-peer') await this.marked(update);
  }

  private async deleted({ channelId, ids: externalIds }: Deletion): Promise<void> {
    const { self, directory } = this.parts;
    const channel: TelegramPeer | null = channelId === null ? null : { kind: 'channel', id: channelId };
    const place = channel && this.places.of(channel);
    if (channel && !place) return;
    const found = place
      ? await directory.messagesOfChat(self, place.chatId, externalIds)
      : await directory.messagesOfAccount(self, externalIds);
    await this.append(found.map((message) => this.deletionOf(message)));
  }

  private deletionOf(message: { messageId: string; chatId: string; externalId: string }): StreamAppend {
    const { self, ids } = this.parts;
    const sourceKey = ids.sourceKey(deletionSourceKey(message.chatId, message.externalId));
    const { tenantId, channelAccountId } = self;
    const event = messageDeleted({ ...message, channelAccountId, sourceKey });
    return this.appendOf(message.chatId, event, asMessaging(tenantId));
  }

  private async marked({ kind, peer, upTo }: Mark): Promise<void> {
    const chat = this.places.of(peer);
    const { self, events, clock } = this.parts;
    // How far others of the organization have read a chat they share says nothing of whoever holds it.
    if (!chat || upTo === '0' || chat.channelAccountId !== self.channelAccountId) return;
    const mark = { chatId: chat.chatId, upToExternalId: upTo };
    const context = firstCommand(asMessaging(self.tenantId), clock.now());
    await events.update(conversationStream(self.tenantId, chat.chatId), context, (conversation) =>
      kind === 'read' ? markChatRead(mark, conversation) : markChatReadByPeer(mark, conversation),
    );
  }
}
