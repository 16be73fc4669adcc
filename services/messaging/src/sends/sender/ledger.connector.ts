import type { SendEvent } from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import type { Clock, CommandContext } from '@parley/kernel';
import { currentTraceparent, firstCommand } from '@parley/platform';
import { v7 } from 'uuid';

import { beginFloodWait } from '../../channel-accounts/change-connection.js';
import { accountStream } from '../../channel-accounts/channel-account.js';
import { asMessaging, type ConnectedSelf } from '../../connections/account-scope.js';
import { type Recipient, recipientStream } from '../../recipients/recipient.js';
import { type Wait, waitSend } from '../attempt-send/attempt-send.js';
import { recordSendOutcome, type SendOutcome } from '../record-send-outcome/record-send-outcome.js';
import type { QueueHead } from './send-queue.adapter.js';

type Decide = (recipient: Recipient) => readonly SendEvent[];

export type LedgerParts = { readonly self: ConnectedSelf; readonly events: EventStore; readonly clock: Clock };

/** The entries of the ledger as the sender writes them: each by its recipient's decision. */
export class Ledger {
  /** The version that an entry's row will have once the read model is up to date. */
  readonly #expected = new Map<string, number>();

  constructor(private readonly parts: LedgerParts) {}

  /** Handled here already, and the row doesn't know it yet; or there is nothing to do until somebody changes it. */
  isHandled({ sendId, version }: QueueHead): boolean {
    return version < (this.#expected.get(sendId) ?? 0);
  }

  /** Nothing more happens to this entry by itself: not once its row says all that was written here either. */
  rest({ sendId, version }: QueueHead): void {
    this.#expected.set(sendId, Math.max(version, this.#expected.get(sendId) ?? 0) + 1);
  }

  forgetAllBut(heads: readonly QueueHead[]): void {
    const open = new Set(heads.map(({ sendId }) => sendId));
    for (const sendId of this.#expected.keys()) if (!open.has(sendId)) this.#expected.delete(sendId);
  }

  async decide(head: QueueHead, decide: Decide): Promise<readonly SendEvent[]> {
    const { self, events } = this.parts;
    let wrote: readonly SendEvent[] = [];
    const stream = recipientStream(self.tenantId, head.peerId);
    await events.update(stream, this.contextOf(head), (recipient) => (wrote = decide(recipient)));
    const own = wrote.filter(({ data }) => 'sendId' in data && data.sendId === head.sendId).length;
    this.#expected.set(head.sendId, (this.#expected.get(head.sendId) ?? head.version) + own);
    return wrote;
  }

  async record(head: QueueHead, outcome: SendOutcome): Promise<void> {
    await this.decide(head, (recipient) => recordSendOutcome({ sendId: head.sendId, outcome }, recipient));
  }

  async wait(head: QueueHead, wait: Wait): Promise<void> {
    await this.decide(head, (recipient) => waitSend({ sendId: head.sendId, wait }, recipient));
  }

  /** Everything of that method waits out the whole time, on our clock, across restarts. */
  async beginFloodWait(method: string, seconds: number): Promise<void> {
    const { self, events, clock } = this.parts;
    const wait = { channelAccountId: self.channelAccountId, method, until: this.after(seconds) };
    const context = firstCommand(asMessaging(self.tenantId), clock.now());
    await events.update(accountStream(self.tenantId, self.channelAccountId), context, (account) =>
      beginFloodWait(wait, account),
    );
  }

  after(seconds: number): string {
    return new Date(this.parts.clock.now().getTime() + seconds * 1000).toISOString();
  }

  /** Whatever becomes of a send follows from its request. */
  contextOf({ correlationId, requestedEventId }: QueueHead): CommandContext {
    const { self, clock } = this.parts;
    return {
      actor: asMessaging(self.tenantId),
      commandId: v7(),
      correlationId,
      causationId: requestedEventId,
      now: clock.now().toISOString(),
      ...currentTraceparent(),
    };
  }
}
