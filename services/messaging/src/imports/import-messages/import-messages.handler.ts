import { type ImportedMessage, ImportMessages, type InputOf, type MessageEvent } from '@parley/contracts';
import { Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import type { ConnectedSelf } from '../../connections/account-scope.js';
import { OutsideIds } from '../../connections/chat-directory/outside-ids.adapter.js';
import { messageAdded } from '../../messages/message-events.js';
import { messageSourceKey } from '../../messages/natural-keys.js';
import { ImportedAccounts } from '../imported-accounts.adapter.js';
import { ImportedChats, type Place } from '../imported-chats.adapter.js';
import { assertImportable, deliveredAs, importedKindOf, lastOf, peerOf } from './imported-history.js';

type Input = InputOf<typeof ImportMessages>;

/** Whose history it is, where it goes, and by which names. */
type Import = { readonly self: ConnectedSelf; readonly place: Place; readonly ids: OutsideIds; readonly input: Input };

@Handles(ImportMessages)
export class ImportMessagesHandler implements Handler<typeof ImportMessages> {
  constructor(
    private readonly keyring: Keyring,
    private readonly accounts: ImportedAccounts,
    private readonly chats: ImportedChats,
  ) {}

  async handle(input: Input, context: CommandContext) {
    assertImportable(input, context.now);
    const { idempotency: _, ...repeatable } = context;
    const inImport: CommandContext = { ...repeatable, ...(input.changeSetId && { changeSetId: input.changeSetId }) };
    const one = await this.prepared(input, inImport);
    const { chatId } = one.place;
    await this.chats.begin(chatId, context);
    await this.chats.add(one.place, inImport);
    const events = input.messages.map((message) => eventOf(message, one));
    const appended = await this.chats.append(chatId, events, inImport);
    const read = await this.chats.markRead(chatId, lastOf(input.messages), inImport);
    const addedCount = appended?.eventIds.length ?? 0;
    const position = appended && addedCount > 0 ? appended.position : read.position;
    return { id: chatId, position, addedCount, knownCount: input.messages.length - addedCount };
  }

  private async prepared(input: Input, context: CommandContext): Promise<Import> {
    const ids = await OutsideIds.within(context.actor.tenantId, this.keyring);
    const { accountExternalId: externalId, accountName: name = '', chat } = input;
    const self = await this.accounts.of({ externalId, name, ids }, context);
    const { channelAccountId } = self;
    const peer = peerOf(chat);
    const [chatId, peerId] = [ids.chat(channelAccountId, peer), ids.peer(peer)];
    const place = { chatId, chatKind: importedKindOf(chat), channelAccountId, peerId, peer, title: chat.title ?? '' };
    return { self, place, ids, input };
  }
}

function eventOf(imported: ImportedMessage, { self, place, ids, input }: Import): MessageEvent {
  const message = deliveredAs(imported, input.chat);
  const name = imported.sender?.name ?? (place.chatKind === 'private' ? place.title : '');
  return messageAdded(message, {
    chat: place,
    messageId: ids.message(place.chatId, message.id),
    sender: { peerId: ids.peer(message.from ?? message.peer), name },
    accountPeerId: self.accountPeerId,
    // What was said long ago opens nothing now.
    opens: 'nothing',
    origin: 'import',
    sourceKey: ids.sourceKey(messageSourceKey(self.externalId, message.peer, message.id)),
  });
}
