import { describe, expect, it } from 'vitest';

import { BATCH, type Piece, readExport, type ReadOptions } from './read-export.js';

const anna = { name: 'Anna', type: 'personal_chat', id: 42 };
const hello = {
  id: 1,
  type: 'message',
  date: '2026-03-01T12:00:00',
  date_unixtime: '1772366400',
  from: 'Anna',
  from_id: 'user42',
  text: 'hello',
};
const answer = {
  ...hello,
  id: 2,
  from: 'Me',
  from_id: 'user7',
  text: ['see ', { type: 'link', text: 'parley.dev' }],
  reply_to_message_id: 1,
};

async function* pieces(document: string) {
  await Promise.resolve();
  for (let at = 0; at < document.length; at += 50) yield document.slice(at, at + 50);
}

async function read(value: unknown, options: Partial<ReadOptions> = {}): Promise<readonly Piece[]> {
  const document = typeof value === 'string' ? value : JSON.stringify(value, null, 1);
  return Array.fromAsync(
    readExport(pieces(document), { accountExternalId: '7', timeZone: 'Europe/Berlin', ...options }),
  );
}

const messagesIn = (found: readonly Piece[]) =>
  found.flatMap((piece) => (piece.kind === 'batch' ? piece.messages : []));
const reasonsIn = (found: readonly Piece[]) =>
  found.flatMap((piece) => (piece.kind === 'skipped' ? [piece.reason] : []));

describe('read export', () => {
  it('reads a single chat', async () => {
    expect(await read({ ...anna, messages: [hello, answer] })).toEqual([
      {
        kind: 'batch',
        accountExternalId: '7',
        chat: { kind: 'private', externalId: '42', title: 'Anna' },
        messages: [
          {
            externalId: '1',
            direction: 'incoming',
            sender: { externalId: '42', name: 'Anna' },
            content: { text: 'hello', entities: [] },
            sentAt: '2026-03-01T12:00:00.000Z',
          },
          {
            externalId: '2',
            direction: 'outgoing',
            sender: { externalId: '7', name: 'Me' },
            content: { text: 'see parley.dev', entities: [{ type: 'url', offset: 4, length: 10 }] },
            sentAt: '2026-03-01T12:00:00.000Z',
            replyToExternalId: '1',
          },
        ],
      },
    ]);
  });

  it('reads a whole account, which says itself whose it is, each chat by its own head', async () => {
    const group = {
      name: 'Team',
      type: 'private_supergroup',
      id: 1234567890,
      messages: [{ ...hello, from_id: 'user43' }],
    };
    const account = {
      personal_information: { user_id: 9 },
      chats: {
        about: '',
        list: [{ ...anna, messages: [hello] }, group, { type: 'saved_messages', id: 9, messages: [answer] }],
      },
    };
    const found = await read(account, { accountExternalId: undefined });
    expect(
      found.map((piece) => (piece.kind === 'batch' ? [piece.accountExternalId, piece.chat.kind] : piece.reason)),
    ).toEqual([['9', 'private'], ['9', 'supergroup'], 'own-notes']);
  });

  it('takes a date without a zone in the zone that was given', async () => {
    const old = { id: 1, type: 'message', date: '2020-07-01T12:00:00', from_id: 42, text: 'old' };
    expect(messagesIn(await read({ ...anna, messages: [old] }))[0]?.sentAt).toBe('2020-07-01T10:00:00.000Z');
    expect(messagesIn(await read({ ...anna, messages: [old] }, { timeZone: 'Asia/Almaty' }))[0]?.sentAt).toBe(
      '2020-07-01T06:00:00.000Z',
    );
  });

  it('takes a deleted account in a private chat for the other side', async () => {
    const gone = { ...hello, from: null, from_id: undefined };
    expect(messagesIn(await read({ ...anna, name: null, messages: [gone] }))[0]).toMatchObject({
      direction: 'incoming',
      sender: { externalId: '42', name: null },
    });
  });

  it('never takes a login code of the service account', async () => {
    const found = await read({ name: 'Telegram', type: 'personal_chat', id: 777000, messages: [hello] });
    expect(reasonsIn(found)).toEqual(['service-account']);
    expect(JSON.stringify(found)).not.toContain('hello');
  });

  it('names what it leaves out, and goes on', async () => {
    const messages = [
      { id: 1, type: 'service', action: 'phone_call' },
      { id: 2, type: 'unsupported' },
      { id: 'three', type: 'message' },
      { ...hello, id: 4, text: '' },
      { ...hello, id: 5, date: undefined, date_unixtime: undefined },
      { ...hello, id: 6, text: '', photo: '(File not included.)' },
    ];
    const found = await read({ ...anna, messages });
    expect(reasonsIn(found)).toEqual(['service-message', 'unsupported', 'malformed', 'empty', 'no-date']);
    expect(messagesIn(found).map(({ externalId, content }) => [externalId, content.attachment])).toEqual([
      ['6', 'photo'],
    ]);
  });

  it('names a document that was cut off', async () => {
    const document = JSON.stringify({ ...anna, messages: [hello, answer] }, null, 1);
    const found = await read(document.slice(0, -40));
    expect(reasonsIn(found)).toEqual(['cut-off']);
    expect(messagesIn(found)).toHaveLength(1);
  });

  it('asks whose a single chat is', async () => {
    expect(reasonsIn(await read({ ...anna, messages: [hello] }, { accountExternalId: undefined }))).toEqual([
      'no-account',
    ]);
  });

  it('travels in batches', async () => {
    const messages = Array.from({ length: BATCH + 1 }, (_, at) => ({ ...hello, id: at + 1 }));
    const found = await read({ ...anna, messages });
    expect(found.map((piece) => (piece.kind === 'batch' ? piece.messages.length : 0))).toEqual([BATCH, 1]);
  });
});
