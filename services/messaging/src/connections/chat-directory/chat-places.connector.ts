import type { EventStore } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import { firstCommand } from '@parley/platform';

import { addChat, retitleChat } from '../../conversations/add-chat/add-chat.js';
import { conversationStream } from '../../conversations/conversation.js';
import { chatKindOf, decideIntake, isNeverStored } from '../../intake/intake.js';
import { peerKey, type TelegramMessage, type TelegramParty, type TelegramPeer } from '../../telegram/update.js';
import { asMessaging, type ConnectedSelf } from '../account-scope.js';
import type { ChatDirectory, DirectoryChat, Found } from './chat-directory.adapter.js';
import type { KnownParties } from './known-parties.js';
import type { OutsideIds } from './outside-ids.adapter.js';

const MOST_KEPT = 50_000;
/** Each chat is a stream of its own, so several can be added side by side. */
const AT_ONCE = 5;
/** A changed intake is in force after so long at most. */
const INTAKE_HOLDS_MS = 5000;

export type IngestParts = {
  readonly self: ConnectedSelf;
  readonly ids: OutsideIds;
  readonly parties: KnownParties;
  readonly events: EventStore;
  readonly directory: ChatDirectory;
  readonly clock: Clock;
};

type ToAdd = { readonly peer: TelegramPeer; readonly party: TelegramParty };

export type Intake = NonNullable<Found['intake']>;

const unset: Intake = { takes: 'chosen', opens: 'nothing' };

/** Where each peer's messages go: into a chat of the record, or nowhere. */
export class ChatPlaces {
  readonly #places = new Map<string, DirectoryChat>();
  intake: Intake = unset;
  #colleagues: ReadonlySet<string> = new Set();
  #intakeReadAt = -Infinity;

  constructor(private readonly parts: IngestParts) {}

  of(peer: TelegramPeer): DirectoryChat | undefined {
    return this.#places.get(peerKey(peer));
  }

  /** Written by another account of the organization in a chat that both are in: its own connection tells it as ours. */
  isColleagues({ peer, from }: TelegramMessage): boolean {
    return peer.kind === 'channel' && from?.kind === 'user' && this.#colleagues.has(from.id);
  }

  /** Looks all of them up at once, and adds the chats that intake takes. */
  async prepare(peers: readonly TelegramPeer[]): Promise<void> {
    const distinct = [...new Map(peers.map((peer) => [peerKey(peer), peer])).values()];
    const missing = distinct.filter((peer) => !this.#places.has(peerKey(peer)) && !isNeverStored(peer));
    if (missing.length > 0 || performance.now() - this.#intakeReadAt > INTAKE_HOLDS_MS) await this.lookUp(missing);
    for (const peer of distinct) await this.keepCurrent(peer);
  }

  /** A member's choice: the chat becomes part of the record, whatever intake says. */
  async choose(peer: TelegramPeer): Promise<DirectoryChat | undefined> {
    const party = this.parts.parties.of(peer);
    if (!party || isNeverStored(peer)) return undefined;
    return this.of(peer) ?? this.add(peer, party, 'choice');
  }

  private async lookUp(peers: readonly TelegramPeer[]): Promise<void> {
    const { self, ids, directory, parties } = this.parts;
    const named = peers.map((peer) => ({
      peer,
      chatId: ids.chat(self.channelAccountId, peer),
      peerId: ids.peer(peer),
    }));
    const found = await directory.find(
      self,
      named.map(({ chatId }) => chatId),
      named.map(({ peerId }) => peerId),
    );
    this.intake = found.intake ?? unset;
    this.#colleagues = found.colleagues;
    this.#intakeReadAt = performance.now();
    const chats = new Map(found.chats.map((chat) => [chat.chatId, chat]));
    const toAdd = named.flatMap(({ peer, chatId, peerId }): readonly ToAdd[] => {
      const chat = chats.get(chatId);
      if (chat) this.remember(peer, chat);
      const party = parties.of(peer);
      const [isAdded, isKnown] = [chat !== undefined, found.knownPeers.has(peerId)];
      const decision = decideIntake({ intake: this.intake, peer, party, isAdded, isKnown });
      return party && decision === 'add' ? [{ peer, party }] : [];
    });
    for (let at = 0; at < toAdd.length; at += AT_ONCE)
      await Promise.all(toAdd.slice(at, at + AT_ONCE).map(({ peer, party }) => this.add(peer, party, 'intake')));
  }

  private async add(peer: TelegramPeer, party: TelegramParty, by: 'intake' | 'choice'): Promise<DirectoryChat> {
    const { self, ids, events, directory } = this.parts;
    const { tenantId, channelAccountId } = self;
    const [chatId, peerId, kind] = [ids.chat(channelAccountId, peer), ids.peer(peer), chatKindOf(peer, party)];
    const title = party.name || (party.username ?? '');
    await directory.saveAddress(self, chatId, { ...peer, accessHash: party.accessHash });
    const { username, phone } = party;
    const chat = { chatId, channelAccountId, kind, peerId, subjectId: peerId, title, by };
    let holder = channelAccountId;
    await events.update(conversationStream(tenantId, chatId), this.context(), (conversation) => {
      // Another account of the organization was quicker: the chat is that one's.
      if (conversation.status === 'added') holder = conversation.channelAccountId;
      return addChat({ ...chat, ...(username && { username }), ...(phone && { phone }) }, conversation);
    });
    const place = { chatId, chatKind: kind, channelAccountId: holder, peerId, title, accessHash: party.accessHash };
    this.remember(peer, place);
    return place;
  }

  /** A new name, or a new way to address the peer. */
  private async keepCurrent(peer: TelegramPeer): Promise<void> {
    const { self, events, directory, parties } = this.parts;
    const [place, party] = [this.of(peer), parties.of(peer)];
    if (!place || !party) return;
    if (party.accessHash !== null && party.accessHash !== place.accessHash) {
      await directory.saveAddress(self, place.chatId, { ...peer, accessHash: party.accessHash });
      this.remember(peer, { ...place, accessHash: party.accessHash });
    }
    if (party.name === '' || party.name === place.title) return;
    const { chatId } = place;
    await events.update(conversationStream(self.tenantId, chatId), this.context(), (conversation) =>
      retitleChat({ chatId, title: party.name }, conversation),
    );
    this.remember(peer, { ...place, accessHash: party.accessHash ?? place.accessHash, title: party.name });
  }

  private remember(peer: TelegramPeer, place: DirectoryChat): void {
    if (this.#places.size >= MOST_KEPT) this.#places.clear();
    this.#places.set(peerKey(peer), place);
  }

  private context() {
    const { self, clock } = this.parts;
    return firstCommand(asMessaging(self.tenantId), clock.now());
  }
}
