import { describe, expect, it } from 'vitest';

import { BATCH, BATCH_BYTES, type Piece, readExport, type ReadOptions } from './read-export.js';

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
    readExport(pieces(document), {
      accountExternalId: '7',
      timeZone: 'Europe/Berlin',
      latest: '2026-03-03T00:00:00.000Z',
      ...options,
    }),
  );
}

const messagesIn = (found: readonly Piece[]) =>
  found.flatMap((piece) => (piece.kind === 'batch' ? piece.messages.map(({ message }) => message) : []));
const reasonsIn = (found: readonly Piece[]) =>
  found.flatMap((piece) => (piece.kind === 'skipped' ? [piece.reason] : []));

describe('read export', () => {
  it('reads a single chat', async () => {
    expect(await read({ ...anna, messages: [hello, answer] })).toEqual([
      {
        kind: 'batch',
        accountExternalId: '7',
        accountName: null,
        chat: { kind: 'private', externalId: '42', title: 'Anna' },
        messages: [
          {
            line: 6,
            message: {
              externalId: '1',
              direction: 'incoming',
              sender: { kind: 'user', externalId: '42', name: 'Anna' },
              content: { text: 'hello', entities: [] },
              sentAt: '2026-03-01T12:00:00.000Z',
            },
          },
          {
            line: 15,
            message: {
              externalId: '2',
              direction: 'outgoing',
              sender: { kind: 'user', externalId: '7', name: 'Me' },
              content: { text: 'see parley.dev', entities: [{ type: 'url', offset: 4, length: 10 }] },
              sentAt: '2026-03-01T12:00:00.000Z',
              replyToExternalId: '1',
            },
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
      personal_information: { user_id: 9, first_name: 'Ida', last_name: 'Berg' },
      chats: {
        about: '',
        list: [{ ...anna, messages: [hello] }, group, { type: 'saved_messages', id: 9, messages: [answer] }],
      },
    };
    const found = await read(account, { accountExternalId: '7' });
    const told = found.map((piece) => {
      if (piece.kind === 'account') return piece.externalId;
      return piece.kind === 'batch' ? [piece.accountExternalId, piece.accountName, piece.chat.kind] : piece.reason;
    });
    expect(told).toEqual(['9', ['9', 'Ida Berg', 'private'], ['9', 'Ida Berg', 'supergroup'], 'own-notes']);
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
      sender: { kind: 'user', externalId: '42', name: null },
    });
  });

  it('never takes a login code of the service account', async () => {
    const found = await read({ name: 'Telegram', type: 'personal_chat', id: 777000, messages: [hello] });
    expect(reasonsIn(found)).toEqual(['service-account']);
    expect(JSON.stringify(found)).not.toContain('hello');
  });

  it('takes no login code in another chat either, no bot, and nothing of somebody else', async () => {
    const group = { name: 'Team', type: 'private_supergroup', id: 5, messages: [{ ...hello, from_id: 'user777000' }] };
    const bot = { name: 'Bot', type: 'bot_chat', id: 6, messages: [hello] };
    const others = { ...anna, messages: [{ ...hello, from_id: 'user1' }] };
    const found = await read({ chats: { list: [group, bot, others] } });
    expect(reasonsIn(found)).toEqual(['service-account', 'bot', 'other-account']);
  });

  it('numbers users, groups and channels apart', async () => {
    const messages = ['user8', 'channel8', 'chat8', 8].map((from_id, at) => ({ ...hello, id: at + 1, from_id }));
    const found = await read({ name: 'Team', type: 'public_supergroup', id: 5, messages });
    expect(messagesIn(found).map(({ sender }) => sender?.kind)).toEqual(['user', 'channel', 'basic-group', 'user']);
  });

  it('keeps what no database takes as text out of it, sign for sign', async () => {
    const text = [{ type: 'bold', text: 'a\u0000\ud800' }, 'b'];
    const [message] = messagesIn(await read({ ...anna, messages: [{ ...hello, text }] }));
    expect(message?.content).toEqual({ text: 'a\uFFFD\uFFFDb', entities: [{ type: 'bold', offset: 0, length: 3 }] });
  });

  it('never gives a chat the head of the one before it', async () => {
    const headless = { name: 'No id', type: 'personal_chat', messages: [hello] };
    const found = await read({ chats: { list: [{ ...anna, messages: [] }, headless] } });
    expect(reasonsIn(found)).toEqual(['malformed-chat']);
  });

  it('names what it leaves out, and goes on', async () => {
    const messages = [
      { id: 1, type: 'service', action: 'phone_call' },
      { id: 2, type: 'unsupported' },
      { id: 'three', type: 'message' },
      { ...hello, id: 4, text: '' },
      { ...hello, id: 5, date: undefined, date_unixtime: undefined },
      { ...hello, id: 7, date_unixtime: '99999999999999' },
      { ...hello, id: 0 },
      { ...hello, id: 2 ** 31 },
      { ...hello, id: 9, date_unixtime: '1772500000' },
      { ...hello, id: 10, date_unixtime: '1300000000' },
      { ...hello, id: 8, text: 'x'.repeat(50_000) },
      { ...hello, id: 6, text: '', photo: '(File not included.)' },
    ];
    const found = await read({ ...anna, messages });
    expect(reasonsIn(found)).toEqual([
      'service-message',
      'unsupported',
      'malformed',
      'empty',
      'no-date',
      'no-date',
      'impossible-number',
      'impossible-number',
      'impossible-date',
      'impossible-date',
      'too-long',
    ]);
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

  it('travels in batches that a request can hold', async () => {
    const text = 'ы'.repeat(4096);
    const found = await read({
      ...anna,
      messages: Array.from({ length: 40 }, (_, at) => ({ ...hello, id: at + 1, text })),
    });
    expect(messagesIn(found)).toHaveLength(40);
    for (const piece of found) expect(Buffer.byteLength(JSON.stringify(piece))).toBeLessThan(BATCH_BYTES * 1.1);
  });
});
