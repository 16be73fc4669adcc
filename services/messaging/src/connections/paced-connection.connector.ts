import type { EventStore } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import { firstCommand } from '@parley/platform';

import { beginFloodWait } from '../channel-accounts/change-connection.js';
import { accountStream } from '../channel-accounts/channel-account.js';
import {
  type ChatsCursor,
  type HistoryRange,
  type Outgoing,
  type TelegramAddress,
  TelegramConnection,
  type UpdateState,
} from '../telegram/telegram.port.js';
import { TelegramRefusal } from '../telegram/telegram-refusal.js';
import { type AccountRef, asMessaging } from './account-scope.js';

export type PaceParts = {
  readonly account: AccountRef;
  readonly events: EventStore;
  readonly clock: Clock;
  /** Until when each method waits, as the account's record says. */
  readonly waits: Readonly<Record<string, string>>;
};

/**
 * Asks Telegram nothing that it said to wait with: the whole time, on our clock, in this process and the next.
 * Sending keeps its own wait in the ledger, where the sends that wait for it stand.
 */
export class PacedConnection extends TelegramConnection {
  readonly #until: Map<string, string>;

  constructor(
    private readonly inner: TelegramConnection,
    private readonly parts: PaceParts,
  ) {
    super();
    this.#until = new Map(Object.entries(parts.waits));
  }

  get signInKey() {
    return this.inner.signInKey;
  }

  get isConnected() {
    return this.inner.isConnected;
  }

  requestCode(phone: string) {
    return this.inner.requestCode(phone);
  }

  submitCode(phone: string, codeHash: string, code: string) {
    return this.inner.submitCode(phone, codeHash, code);
  }

  submitPassword(password: string) {
    return this.inner.submitPassword(password);
  }

  exportLink() {
    return this.inner.exportLink();
  }

  signOut() {
    return this.inner.signOut();
  }

  self() {
    return this.paced('users.GetUsers', () => this.inner.self());
  }

  state() {
    return this.paced('updates.GetState', () => this.inner.state());
  }

  difference(since: UpdateState) {
    return this.paced('updates.GetDifference', () => this.inner.difference(since));
  }

  channelDifference(channel: TelegramAddress, pts: number) {
    return this.paced('updates.GetChannelDifference', () => this.inner.channelDifference(channel, pts));
  }

  chats(after: ChatsCursor | null) {
    return this.paced('messages.GetDialogs', () => this.inner.chats(after));
  }

  history(chat: TelegramAddress, range: HistoryRange) {
    return this.paced('messages.GetHistory', () => this.inner.history(chat, range));
  }

  send(message: Outgoing) {
    return this.inner.send(message);
  }

  markRead(chat: TelegramAddress, upTo: string) {
    return this.paced('messages.ReadHistory', () => this.inner.markRead(chat, upTo));
  }

  close() {
    return this.inner.close();
  }

  private async paced<Answer>(method: string, call: () => Promise<Answer>): Promise<Answer> {
    const left = Date.parse(this.#until.get(method) ?? '') - this.parts.clock.now().getTime();
    if (left > 0) throw new TelegramRefusal('flood-wait', 'FLOOD_WAIT', Math.ceil(left / 1000));
    try {
      return await call();
    } catch (error) {
      if (error instanceof TelegramRefusal && error.reason === 'flood-wait') await this.begin(method, error.seconds);
      throw error;
    }
  }

  private async begin(method: string, seconds: number): Promise<void> {
    const { account, events, clock } = this.parts;
    const { tenantId, channelAccountId } = account;
    const now = clock.now();
    const until = new Date(now.getTime() + seconds * 1000).toISOString();
    this.#until.set(method, until);
    const context = firstCommand(asMessaging(tenantId), now);
    await events.update(accountStream(tenantId, channelAccountId), context, (state) =>
      beginFloodWait({ channelAccountId, method, until }, state),
    );
  }
}
