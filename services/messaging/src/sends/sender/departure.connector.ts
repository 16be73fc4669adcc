import { MessageSent } from '@parley/contracts';

import type { ChatDirectory } from '../../connections/chat-directory/chat-directory.adapter.js';
import type { OutsideIds } from '../../connections/chat-directory/outside-ids.adapter.js';
import { codeOf } from '../../connections/signing-in/sign-in.connector.js';
import type { CrashPoints } from '../../crash-points/crash-points.port.js';
import { chatLogOf } from '../../messages/chat-log.js';
import { messageSourceKey } from '../../messages/natural-keys.js';
import type { SentMessage, TelegramAddress } from '../../telegram/telegram.port.js';
import { TelegramRefusal } from '../../telegram/telegram-refusal.js';
import { attemptAgain, attemptSend } from '../attempt-send/attempt-send.js';
import type { Ledger, LedgerParts } from './ledger.connector.js';
import type { QueueHead } from './send-queue.adapter.js';
import { UnknownSends, type UnknownParts } from './unknown-sends.connector.js';

export const SENDING = 'messages.SendMessage';

export type DepartureParts = LedgerParts &
  UnknownParts & {
    readonly ids: OutsideIds;
    readonly directory: ChatDirectory;
    readonly crash: CrashPoints;
    /** A message of our own counts in the account's order. */
    readonly onCounted: (pts: number, ptsCount: number) => void;
    readonly onDelivered: (sent: SentMessage) => void;
  };

type Target = { readonly head: QueueHead; readonly to: TelegramAddress };
type Said = { readonly externalId: string; readonly messageId: string; readonly sentAt: string | null };

/** `on`: others may leave. `halt`: nothing of this account may leave now. */
export type Next = 'on' | 'halt';

/** One send on its way out: attempted in the ledger, then on the network, then its outcome in the ledger. */
export class Departure {
  readonly #unknown: UnknownSends;

  constructor(
    private readonly parts: DepartureParts,
    private readonly ledger: Ledger,
  ) {
    this.#unknown = new UnknownSends(parts);
  }

  async begin(head: QueueHead): Promise<Next> {
    const to = await this.parts.directory.address(this.parts.self, head.chatId);
    if (!to || !head.content) return this.fail(head, to ? 'messaging.send.erased' : 'messaging.chat.not-reachable');
    if (head.status === 'attempted' || head.status === 'unknown') return this.settle({ head, to }, true);
    const wrote = await this.ledger.decide(head, (recipient) => attemptSend(head, recipient));
    if (wrote.some(({ type }) => type === 'messaging.send.attempted')) return this.leave({ head, to }, true);
    this.ledger.rest(head);
    return 'on';
  }

  private async leave(target: Target, mayRepeat: boolean): Promise<Next> {
    const { connection, crash } = this.parts;
    const { head, to } = target;
    const content = head.content ?? { text: '', entities: [] };
    crash.reach('attempted-not-sent');
    try {
      const sent = await connection.send({ to, content, randomId: head.randomId, replyToId: head.replyToId });
      crash.reach('sent-not-recorded');
      // Telegram has had this random id before: the message is there, and the history says which it is.
      return sent.externalId === null
        ? await this.settle(target, false)
        : await this.sent(target, sent.externalId, sent);
    } catch (error) {
      if (!(error instanceof TelegramRefusal)) throw error;
      return this.refused(head, error, mayRepeat);
    }
  }

  private async sent({ head, to }: Target, externalId: string, sent?: SentMessage): Promise<Next> {
    const { ids, crash, onCounted, onDelivered } = this.parts;
    const messageId = ids.message(head.chatId, externalId);
    await this.ledger.record(head, { kind: 'sent', externalId, messageId });
    crash.reach('recorded-not-logged');
    if (sent?.delivered) onDelivered(sent);
    else await this.say({ head, to }, { externalId, messageId, sentAt: sent?.sentAt ?? null });
    if (sent?.counted) onCounted(sent.counted.pts, sent.counted.ptsCount);
    return 'on';
  }

  /** The message becomes part of the chat under the key that its echo would have. */
  private async say({ head, to }: Target, { externalId, messageId, sentAt }: Said): Promise<void> {
    const { self, ids, events, directory } = this.parts;
    const [chat] = (await directory.find(self, [head.chatId], [])).chats;
    if (!chat || !head.content) return;
    const { chatId, chatKind, channelAccountId, peerId } = chat;
    const subjectId = chatKind === 'private' ? peerId : self.accountPeerId;
    const place = { messageId, chatId, chatKind, channelAccountId, subjectId, externalId, sendId: head.sendId };
    const reply = head.replyToId === null ? {} : { replyToExternalId: head.replyToId };
    const sourceKey = ids.sourceKey(messageSourceKey(self.externalId, to, externalId));
    const event = MessageSent(
      { ...place, ...reply, content: head.content, origin: 'live' },
      { sourceKey, ...(sentAt !== null && { occurredAt: sentAt }) },
    );
    const context = this.ledger.contextOf(head);
    await events.append(self.tenantId, [{ streamId: chatLogOf(chatId), context, events: [event] }]);
  }

  private async refused(head: QueueHead, refusal: TelegramRefusal, mayRepeat: boolean): Promise<Next> {
    const until = this.ledger.after(refusal.seconds);
    switch (refusal.reason) {
      case 'flood-wait':
        await this.ledger.beginFloodWait(SENDING, refusal.seconds);
        await this.ledger.wait(head, { reason: 'flood-wait', until });
        return 'halt';
      case 'slow-mode':
        await this.ledger.wait(head, { reason: 'slow-mode', until });
        return 'on';
      case 'not-connected':
        await this.ledger.wait(head, { reason: 'disconnected' });
        return 'halt';
      case 'no-answer':
      case 'not-understood':
        await this.ledger.record(head, { kind: 'unknown' });
        if (!mayRepeat) this.ledger.rest(head);
        return 'on';
      case 'peer-flood':
      case 'refused':
        return this.fail(head, codeOf(refusal));
      case 'signed-out':
      case 'banned':
        await this.ledger.wait(head, { reason: 'disconnected' });
        throw refusal;
    }
  }

  private async fail(head: QueueHead, code: string): Promise<Next> {
    await this.ledger.record(head, { kind: 'failed', code });
    return 'on';
  }

  /** After a crash, a lost answer or a repeated random id: what is there decides, and nothing is sent blindly. */
  private async settle(target: Target, mayRepeat: boolean): Promise<Next> {
    const { head, to } = target;
    await this.ledger.record(head, { kind: 'unknown' });
    const resolution = await this.#unknown.resolve(head, to);
    if (resolution.kind === 'sent') return this.sent(target, resolution.externalId);
    if (resolution.kind === 'send-again' && mayRepeat) {
      const wrote = await this.ledger.decide(head, (recipient) => attemptAgain(head, recipient));
      if (wrote.length > 0) return this.leave(target, false);
    }
    this.ledger.rest(head);
    return 'on';
  }
}
