import { type ImportedChat, importedMessage, type ImportedMessage } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { assertImportable, deliveredAs, importedKindOf, lastOf, peerOf } from './imported-history.js';

const anna: ImportedChat = { kind: 'private', externalId: '42', title: 'Anna' };
const team: ImportedChat = { kind: 'supergroup', externalId: '9', title: 'Team' };
const hello: ImportedMessage = {
  externalId: '7',
  direction: 'incoming',
  sender: { kind: 'user', externalId: '42', name: 'Anna' },
  content: { text: 'Hi', entities: [{ type: 'bold', offset: 0, length: 2 }] },
  sentAt: '2026-03-02T09:00:00.000Z',
  replyToExternalId: '3',
};
const of =
  (chat: ImportedChat, messages: readonly ImportedMessage[] = [hello]) =>
  () => {
    assertImportable({ accountExternalId: '1', chat, messages: [...messages] }, '2026-03-02T09:00:00.000Z');
  };

describe('imported history', () => {
  it('is what a connection would have delivered, entities and all', () => {
    expect(deliveredAs(hello, anna)).toEqual({
      id: '7',
      peer: { kind: 'user', id: '42' },
      from: { kind: 'user', id: '42' },
      isOurs: false,
      sentAt: hello.sentAt,
      editDate: null,
      content: hello.content,
      replyToId: '3',
    });
    const answer = { ...hello, direction: 'outgoing', sender: null, replyToExternalId: undefined } as const;
    expect(deliveredAs(answer, team)).toMatchObject({ isOurs: true, from: null, replyToId: null });
  });

  it('numbers users, basic groups and channels apart', () => {
    expect([anna, team, { ...team, kind: 'basic-group' as const }].map(peerOf)).toEqual([
      { kind: 'user', id: '42' },
      { kind: 'channel', id: '9' },
      { kind: 'chat', id: '9' },
    ]);
    expect(peerOf({ kind: 'channel', externalId: '42', name: null })).toEqual({ kind: 'channel', id: '42' });
    expect([anna, team, { ...team, kind: 'telegram-channel' as const }].map(importedKindOf)).toEqual([
      'private',
      'group',
      'telegram-channel',
    ]);
  });

  it('holds nothing of the service account, in its own chat or elsewhere', () => {
    const code = { ...hello, sender: { kind: 'user', externalId: '777000', name: 'Telegram' } } as const;
    expect(of({ ...anna, externalId: '777000' })).toThrow('messaging.import.service-account');
    expect(of(team, [hello, code])).toThrow('messaging.import.service-account');
    expect(of({ ...team, externalId: '777000' })).not.toThrow();
  });

  it('holds no notes to oneself', () =>
    expect(of({ ...anna, externalId: '1' }, [{ ...hello, sender: null }])).toThrow('messaging.import.own-notes'));

  it('holds nothing of the days to come; a clock may be ahead by one', () => {
    expect(of(anna, [{ ...hello, sentAt: '2026-03-03T09:00:00.000Z' }])).not.toThrow();
    expect(of(anna, [hello, { ...hello, sentAt: '2026-03-03T09:00:00.001Z' }])).toThrow(
      'messaging.import.sent-in-future',
    );
  });

  it.each(['0', '2147483648', '-1000000000', '01', '1.5', ' 1', ''])('knows no message numbered %j', (externalId) =>
    expect(importedMessage.safeParse({ ...hello, externalId }).success).toBe(false),
  );

  it.each(['1', '2147483647', '-1', '-999999999'])('may hold number %s', (externalId) =>
    expect(importedMessage.safeParse({ ...hello, externalId }).success).toBe(true),
  );

  it('begins with Telegram itself', () => {
    const isTaken = (sentAt: string) => importedMessage.safeParse({ ...hello, sentAt }).success;
    expect(['2012-12-31T23:59:59.999Z', '2013-01-01T00:00:00.000Z'].map(isTaken)).toEqual([false, true]);
  });

  it('knows its newest message; what came before a group became another kind is older', () => {
    expect(lastOf(['9', '10', '-999999000'].map((externalId) => ({ ...hello, externalId })))).toBe('10');
    expect(lastOf([{ ...hello, externalId: '-5' }])).toBe('0');
  });
});
