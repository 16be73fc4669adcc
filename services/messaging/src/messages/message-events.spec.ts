import { describe, expect, it } from 'vitest';

import type { TelegramMessage } from '../telegram/update.js';
import { messageAdded, messageDeleted, messageEdited, type MessageFacts } from './message-events.js';
import {
  chatNaturalKey,
  deletionSourceKey,
  editSourceKey,
  importedAccountNaturalKey,
  messageNaturalKey,
  messageSourceKey,
  peerNaturalKey,
} from './natural-keys.js';

const message: TelegramMessage = {
  id: '7',
  peer: { kind: 'user', id: '42' },
  from: { kind: 'user', id: '42' },
  isOurs: false,
  sentAt: '2026-03-02T09:00:00.000Z',
  editDate: null,
  content: { text: 'Hi', entities: [{ type: 'bold', offset: 0, length: 2 }] },
  replyToId: '3',
};
const facts: MessageFacts = {
  chat: { chatId: 'chat-1', chatKind: 'private', channelAccountId: 'account-1', peerId: 'peer-1' },
  messageId: 'message-1',
  sender: { peerId: 'peer-1', name: 'Anna' },
  accountPeerId: 'us',
  opens: 'deal',
  origin: 'live',
  sourceKey: 'key',
};
const inGroup: MessageFacts = { ...facts, chat: { ...facts.chat, chatKind: 'group', peerId: 'group-1' } };

describe('message events', () => {
  it('received, with entities and the message it answers', () =>
    expect(messageAdded(message, facts)).toMatchObject({
      type: 'messaging.message.received',
      occurredAt: message.sentAt,
      sourceKey: 'key',
      data: { subjectId: 'peer-1', content: message.content, replyToExternalId: '3', opens: 'deal', origin: 'live' },
    }));

  it('sent from another device', () =>
    expect(messageAdded({ ...message, isOurs: true, replyToId: null }, facts)).toMatchObject({
      type: 'messaging.message.sent',
      data: { subjectId: 'peer-1' },
    }));

  it('in a group each text belongs to whoever wrote it', () => {
    expect(messageAdded(message, inGroup).data).toMatchObject({ subjectId: 'peer-1' });
    expect(messageAdded({ ...message, isOurs: true }, inGroup).data).toMatchObject({ subjectId: 'us' });
  });

  it('edited, but only where it says when', () => {
    expect(messageEdited({ ...message, editDate: 1772442005 }, facts)).toMatchObject({
      type: 'messaging.message.edited',
      occurredAt: '2026-03-02T09:00:05.000Z',
    });
    expect(messageEdited(message, facts)).toBeNull();
  });

  it('deleted', () =>
    expect(
      messageDeleted({ messageId: 'm', chatId: 'c', channelAccountId: 'a', externalId: '7', sourceKey: 'k' }),
    ).toMatchObject({ type: 'messaging.message.deleted', sourceKey: 'k', data: { externalId: '7' } }));
});

describe('natural keys are for good', () => {
  const channel = { kind: 'channel', id: '9' } as const;
  it.each([
    [peerNaturalKey(message.peer), 'telegram:peer:42'],
    [peerNaturalKey(channel), 'telegram:peer:channel:9'],
    [chatNaturalKey('account-1', message.peer), 'telegram:chat:account-1:user:42'],
    [chatNaturalKey('account-1', channel), 'telegram:chat:channel:9'],
    [importedAccountNaturalKey('1'), 'telegram:account:1'],
    [messageNaturalKey('chat-1', '7'), 'telegram:message:chat-1:7'],
    [messageSourceKey('1', message.peer, '7'), 'telegram:account:1:user:42:7'],
    [messageSourceKey('1', { kind: 'chat', id: '42' }, '7'), 'telegram:account:1:chat:42:7'],
    [messageSourceKey('1', channel, '7'), 'telegram:channel:9:7'],
    [editSourceKey('1', { ...message, editDate: 5 }), 'telegram:account:1:user:42:7:edit:5'],
    [editSourceKey('1', message), 'telegram:account:1:user:42:7:edit:0'],
    [deletionSourceKey('chat-1', '7'), 'telegram:message:chat-1:7:deleted'],
  ])('%s', (key, spelling) => expect(key).toBe(spelling));
});
