import { describe, expect, it } from 'vitest';

import type { TelegramParty } from '../telegram/update.js';
import { chatKindOf, decideIntake, type IntakeFacts, opensOf } from './intake.js';

const user: TelegramParty = {
  peer: { kind: 'user', id: '42' },
  name: 'Anna',
  username: null,
  phone: null,
  accessHash: '1',
  isBot: false,
  isBroadcast: false,
  isSelf: false,
};
const group: TelegramParty = { ...user, peer: { kind: 'chat', id: '9' } };
const broadcast: TelegramParty = { ...user, peer: { kind: 'channel', id: '10' }, isBroadcast: true };

const decide = (takes: 'chosen' | 'known' | 'everyone', party = user, rest: Partial<IntakeFacts> = {}) =>
  decideIntake({ intake: { takes, opens: 'deal' }, peer: party.peer, party, isAdded: false, isKnown: false, ...rest });

describe('intake', () => {
  it('chosen: takes nothing by itself', () => expect(decide('chosen', user, { isKnown: true })).toBe('leave'));

  it('known: takes the chat with a contact', () => {
    expect(decide('known', user, { isKnown: true })).toBe('add');
    expect(decide('known', user)).toBe('leave');
    expect(decide('known', group, { isKnown: true })).toBe('leave');
  });

  it('everyone: takes strangers and groups', () => {
    expect(decide('everyone')).toBe('add');
    expect(decide('everyone', group)).toBe('add');
  });

  it.each([
    ['bots', { ...user, isBot: true }],
    ['saved messages', { ...user, isSelf: true }],
    ['broadcasts', broadcast],
  ])('everyone: leaves %s', (_, party) => expect(decide('everyone', party)).toBe('leave'));

  it('leaves a peer of whom nothing is known', () =>
    expect(decide('everyone', user, { party: undefined })).toBe('leave'));

  it('keeps what was chosen, under every setting', () => {
    for (const takes of ['chosen', 'known', 'everyone'] as const)
      expect(decide(takes, broadcast, { isAdded: true })).toBe('keep');
  });

  it('never stores Telegram’s service account, chosen or not', () => {
    const service = { ...user, peer: { kind: 'user', id: '777000' } } as const;
    for (const takes of ['chosen', 'known', 'everyone'] as const)
      expect(decide(takes, service, { isAdded: true, isKnown: true })).toBe('leave');
  });

  it('knows the kinds of chat, and that only a private one opens a deal', () => {
    expect(chatKindOf(user.peer, user)).toBe('private');
    expect(chatKindOf(group.peer, group)).toBe('group');
    expect(chatKindOf({ kind: 'channel', id: '1' }, undefined)).toBe('group');
    expect(chatKindOf(broadcast.peer, broadcast)).toBe('telegram-channel');
    expect(opensOf({ takes: 'everyone', opens: 'lead' }, 'private')).toBe('lead');
    expect(opensOf({ takes: 'everyone', opens: 'deal' }, 'group')).toBe('nothing');
  });
});
