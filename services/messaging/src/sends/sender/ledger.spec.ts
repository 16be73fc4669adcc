import { SendAttempted, type SendEvent, SendRequested, SendUnknown } from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import { movableClock } from '@parley/testing';
import { v7 } from 'uuid';
import { describe, expect, it } from 'vitest';

import type { ConnectedSelf } from '../../connections/account-scope.js';
import { evolve, initialRecipient, type Recipient } from '../../recipients/recipient.js';
import { attemptAgain, attemptSend } from '../attempt-send/attempt-send.js';
import { Ledger } from './ledger.connector.js';
import type { QueueHead } from './send-queue.adapter.js';

const [sendId, chatId, peerId] = [v7(), v7(), v7()];
const place = { sendId, chatId, peerId };
const requested = SendRequested({
  ...place,
  channelAccountId: v7(),
  subjectId: peerId,
  content: { text: 'Hello', entities: [] },
  randomId: '7',
});
const lost = [requested, SendAttempted({ ...place, attempt: 1 }), SendUnknown({ ...place, attempt: 1 })];

/** A ledger over a log in which that recipient stands, and its entry as the rows tell it: behind, or up to date. */
function ledgerOver(...stands: readonly SendEvent[]) {
  let recipient = stands.reduce(evolve, initialRecipient);
  let version = stands.length;
  const update = async (_stream: unknown, _context: unknown, decide: (state: Recipient) => readonly SendEvent[]) => {
    const wrote = decide(recipient);
    recipient = wrote.reduce(evolve, recipient);
    version += wrote.length;
  };
  const self = { tenantId: v7() } as unknown as ConnectedSelf;
  const ledger = new Ledger({ self, events: { update } as unknown as EventStore, clock: movableClock() });
  const head = (of = version) => ({ ...place, version: of, correlationId: v7(), requestedEventId: v7() }) as QueueHead;
  return { ledger, head };
}

describe('an entry of the ledger', () => {
  it('is handled until its row says what was written here', async () => {
    const { ledger, head } = ledgerOver(requested);
    const behind = head();
    expect(ledger.isHandled(behind)).toBe(false);
    await ledger.decide(behind, (recipient) => attemptSend(place, recipient));
    await ledger.record(behind, { kind: 'unknown' });
    expect(ledger.isHandled(behind)).toBe(true);
    expect(ledger.isHandled(head())).toBe(false);
  });

  it('rests where nothing was written', () => {
    const { ledger, head } = ledgerOver(...lost);
    ledger.rest(head());
    expect(ledger.isHandled(head())).toBe(true);
  });

  it('rests after a second answer that was lost, once its row says so too, until somebody changes it', async () => {
    const { ledger, head } = ledgerOver(...lost);
    const behind = head();
    await ledger.decide(behind, (recipient) => attemptAgain(place, recipient));
    await ledger.record(behind, { kind: 'unknown' });
    ledger.rest(behind);
    expect(ledger.isHandled(behind)).toBe(true);
    expect(head().version, 'attempted and unknown once more').toBe(5);
    expect(ledger.isHandled(head())).toBe(true);
    expect(ledger.isHandled(head(6))).toBe(false);
  });

  it('is forgotten where it is no head any more', () => {
    const { ledger, head } = ledgerOver(...lost);
    ledger.rest(head());
    ledger.forgetAllBut([head()]);
    expect(ledger.isHandled(head())).toBe(true);
    ledger.forgetAllBut([]);
    expect(ledger.isHandled(head())).toBe(false);
  });
});
