import type { EventOf, MessageReceived } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { type Acquaintance, onMessageReceived } from './on-message-received.js';

type Received = EventOf<typeof MessageReceived>['data'];

const stranger: Acquaintance = {
  isKnown: false,
  isMetHere: false,
  isWrittenTo: false,
  hasCompany: false,
  hasDeals: false,
  currentDeal: null,
};
const onReply = { coldStageId: 'cold', repliedStageId: 'replied', requiredFields: [] };
const cold = { dealId: 'deal-1', onReply };
const known: Acquaintance = { ...stranger, isKnown: true, isMetHere: true, hasDeals: true, currentDeal: cold };

const message = (over: Partial<Received> = {}): Received => ({
  messageId: 'message-1',
  chatId: 'chat',
  chatKind: 'private',
  channelAccountId: 'account',
  subjectId: 'peer',
  externalId: '1',
  sender: { peerId: 'peer', name: 'Anna' },
  content: { text: 'Hello', entities: [] },
  origin: 'live',
  opens: 'deal',
  ...over,
});
const steps = (received: Received, sender: Acquaintance) => onMessageReceived(received, sender).map(({ step }) => step);

describe('on message received', () => {
  it("makes a contact and its first deal of a stranger's message", () =>
    expect(steps(message(), stranger)).toEqual(['create-contact', 'create-first-deal']));

  it('makes a contact alone where intake opens no deal', () =>
    expect(steps(message({ opens: 'nothing' }), stranger)).toEqual(['create-contact']));

  it.each(['history', 'import'] as const)('opens and moves nothing for a message of %s', (origin) => {
    expect(steps(message({ origin }), stranger)).toEqual(['create-contact']);
    expect(steps(message({ origin }), { ...known, isWrittenTo: true })).toEqual([]);
  });

  it('opens nothing where all deals of the contact are closed', () =>
    expect(steps(message(), { ...known, currentDeal: null })).toEqual([]));

  it('moves a deal in Cold once the contact replies', () =>
    expect(onMessageReceived(message(), { ...known, isWrittenTo: true })).toEqual([
      { step: 'move-on-reply', dealId: 'deal-1', ...onReply },
    ]));

  it('takes no second line for a reply while nobody has answered', () => expect(steps(message(), known)).toEqual([]));

  it('leaves a deal that stands further', () =>
    expect(steps(message(), { ...known, isWrittenTo: true, currentDeal: { ...cold, onReply: null } })).toEqual([]));

  it('adds the chat of another connected account', () =>
    expect(steps(message(), { ...known, isMetHere: false })).toEqual(['create-contact']));

  it('links the company that a name names, once', () => {
    const named = message({ sender: { peerId: 'peer', name: 'Anna | Acme' } });
    expect(onMessageReceived(named, known)).toEqual([{ step: 'link-company', name: 'Acme' }]);
    expect(steps(named, { ...known, hasCompany: true })).toEqual([]);
  });

  it('reads no company from a name that was erased', () =>
    expect(steps(message({ sender: { peerId: 'peer', name: { erased: true } } }), known)).toEqual([]));

  it('meets a known contact in a group, and makes nobody one there', () => {
    const inGroup = message({ chatKind: 'group' });
    expect(steps(inGroup, { ...known, isMetHere: false })).toEqual(['add-chat']);
    expect(steps(inGroup, known)).toEqual([]);
    expect(steps(inGroup, stranger)).toEqual([]);
  });
});
