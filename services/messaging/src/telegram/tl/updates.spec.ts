import { describe, expect, it } from 'vitest';

import { ACCOUNT_BOX } from '../update.js';
import { partiesOf } from './peer.adapter.js';
import { deliveredOf, unorderedOf } from './updates.adapter.js';

const user = (id: string) => ({ className: 'PeerUser', userId: BigInt(id) });
const channel = { className: 'PeerChannel', channelId: 1234567890n };
const date = Date.parse('2026-03-02T09:00:00.000Z') / 1000;
const message = {
  className: 'Message',
  id: 7,
  peerId: user('42'),
  date,
  message: 'Привет 👋, see docs',
  entities: [
    { className: 'MessageEntityBold', offset: 0, length: 6 },
    { className: 'MessageEntityTextUrl', offset: 15, length: 4, url: 'https://example.org' },
    { className: 'MessageEntityMentionName', offset: 0, length: 6, userId: 42n },
    { className: 'MessageEntityFromNextYear', offset: 1, length: 1 },
    { className: 'MessageEntityItalic', offset: 1, length: 0 },
  ],
};
const updates = (...all: unknown[]) => ({ className: 'Updates', updates: all, users: [], chats: [] });
const only = (value: unknown) => deliveredOf(updates(value)).items[0];
const newMessage = (change: object = {}) =>
  only({ className: 'UpdateNewMessage', pts: 11, ptsCount: 1, message: { ...message, ...change } });

describe('what Telegram delivers', () => {
  it('a message, with its formatting kept in UTF-16 units', () =>
    expect(newMessage()).toEqual({
      box: ACCOUNT_BOX,
      pts: 11,
      ptsCount: 1,
      update: {
        kind: 'message',
        message: {
          id: '7',
          peer: { kind: 'user', id: '42' },
          from: { kind: 'user', id: '42' },
          isOurs: false,
          sentAt: '2026-03-02T09:00:00.000Z',
          editDate: null,
          replyToId: null,
          content: {
            text: 'Привет 👋, see docs',
            entities: [
              { type: 'bold', offset: 0, length: 6 },
              { type: 'text-url', offset: 15, length: 4, value: 'https://example.org' },
              { type: 'mention-name', offset: 0, length: 6, value: '42' },
              { type: 'unknown', offset: 1, length: 1 },
            ],
          },
        },
      },
    }));

  it.each([
    [{ className: 'MessageMediaPhoto' }, 'photo'],
    [{ className: 'MessageMediaWebPage' }, undefined],
    [{ className: 'MessageMediaGeoLive' }, 'location'],
    [{ className: 'MessageMediaFromNextYear' }, 'other'],
    [{ className: 'MessageMediaDocument' }, 'document'],
    [
      { className: 'MessageMediaDocument', document: { attributes: [{ className: 'DocumentAttributeVideo' }] } },
      'video',
    ],
    [
      { className: 'MessageMediaDocument', document: { attributes: [{ className: 'DocumentAttributeSticker' }] } },
      'sticker',
    ],
    [
      {
        className: 'MessageMediaDocument',
        document: { attributes: [{ className: 'DocumentAttributeAudio', voice: true }] },
      },
      'voice',
    ],
    [
      { className: 'MessageMediaDocument', document: { attributes: [{ className: 'DocumentAttributeAudio' }] } },
      'audio',
    ],
  ])('what was attached: %o is %s', (media, attachment) =>
    expect(newMessage({ media })).toMatchObject({ update: { message: { content: attachment ? { attachment } : {} } } }),
  );

  it('a reply, but not one to another chat', () => {
    expect(newMessage({ replyTo: { replyToMsgId: 3 } })).toMatchObject({ update: { message: { replyToId: '3' } } });
    const elsewhere = { replyToMsgId: 3, replyToPeerId: channel };
    expect(newMessage({ replyTo: elsewhere })).toMatchObject({ update: { message: { replyToId: null } } });
  });

  it('our own message has no sender of its own in a private chat', () =>
    expect(newMessage({ out: true })).toMatchObject({ update: { message: { isOurs: true, from: null } } }));

  it('what Telegram says of a chat counts, and is no message', () =>
    expect(newMessage({ className: 'MessageService' })).toMatchObject({ pts: 11, update: { kind: 'nothing' } }));

  it('a message in a channel counts in the channel’s box', () =>
    expect(
      only({ className: 'UpdateNewChannelMessage', pts: 5, ptsCount: 1, message: { ...message, peerId: channel } }),
    ).toMatchObject({ box: 'channel:1234567890', pts: 5 }));

  it('an edit, and one that shows nothing new', () => {
    const edit = (change: object) =>
      only({
        className: 'UpdateEditMessage',
        pts: 12,
        ptsCount: 1,
        message: { ...message, editDate: date + 5, ...change },
      });
    expect(edit({})).toMatchObject({ update: { kind: 'edit', message: { editDate: date + 5 } } });
    expect(edit({ editHide: true })).toMatchObject({ update: { kind: 'edit', message: { editDate: null } } });
  });

  it('deletions', () => {
    expect(only({ className: 'UpdateDeleteMessages', messages: [7, 8], pts: 14, ptsCount: 2 })).toMatchObject({
      box: ACCOUNT_BOX,
      update: { kind: 'delete', channelId: null, ids: ['7', '8'] },
    });
    expect(
      only({ className: 'UpdateDeleteChannelMessages', channelId: 9n, messages: [7], pts: 14, ptsCount: 1 }),
    ).toMatchObject({ box: 'channel:9', update: { channelId: '9' } });
  });

  it('read marks of both sides; a channel’s own is not counted', () => {
    const mark = { peer: user('42'), maxId: 7, pts: 15, ptsCount: 1 };
    expect(only({ className: 'UpdateReadHistoryInbox', ...mark })).toMatchObject({
      update: { kind: 'read', upTo: '7' },
    });
    expect(only({ className: 'UpdateReadHistoryOutbox', ...mark })).toMatchObject({
      update: { kind: 'read-by-peer', upTo: '7' },
    });
    expect(only({ className: 'UpdateReadChannelInbox', channelId: 9n, maxId: 7, pts: 99 })).toMatchObject({
      box: null,
      update: { kind: 'read', peer: { kind: 'channel', id: '9' } },
    });
    expect(only({ className: 'UpdateReadChannelOutbox', channelId: 9n, maxId: 7 })).toMatchObject({
      box: null,
      update: { kind: 'read-by-peer' },
    });
  });

  it('short messages', () => {
    const short = { id: 7, date, message: 'Hi', pts: 11, ptsCount: 1 };
    expect(deliveredOf({ className: 'UpdateShortMessage', userId: 42n, ...short }).items[0]).toMatchObject({
      pts: 11,
      update: {
        message: { peer: { kind: 'user', id: '42' }, from: { id: '42' }, content: { text: 'Hi', entities: [] } },
      },
    });
    expect(
      deliveredOf({ className: 'UpdateShortChatMessage', chatId: 5n, fromId: 42n, ...short }).items[0],
    ).toMatchObject({ update: { message: { peer: { kind: 'chat', id: '5' }, from: { kind: 'user', id: '42' } } } });
  });

  it('says itself what it left out, and that a code was scanned', () => {
    expect(deliveredOf({ className: 'UpdatesTooLong' }).lost).toEqual([ACCOUNT_BOX]);
    expect(deliveredOf(updates({ className: 'UpdateChannelTooLong', channelId: 9n })).lost).toEqual(['channel:9']);
    const scanned = { className: 'UpdateShort', update: { className: 'UpdateLoginToken' } };
    expect(deliveredOf(scanned).hasLoginToken).toBe(true);
    expect(deliveredOf({ className: 'UpdateShortSentMessage' }).items).toEqual([]);
  });

  it('what nobody has heard of yet counts, and says nothing', () => {
    expect(only({ className: 'UpdateFromNextYear', pts: 11, ptsCount: 1 })).toMatchObject({
      update: { kind: 'nothing' },
    });
    expect(unorderedOf([{ className: 'UpdateFromNextYear' }])).toEqual([{ kind: 'nothing' }]);
  });

  it('who it speaks of', () => {
    const [anna, min, group, news] = partiesOf([
      {
        className: 'User',
        id: 42n,
        accessHash: 5n,
        firstName: 'Anna',
        lastName: 'K',
        phone: '1',
        usernames: [{ username: 'anna_k', active: true }],
      },
      { className: 'User', id: 43n, accessHash: 6n, min: true, bot: true },
      { className: 'Chat', id: 9n, title: 'Group' },
      { className: 'Channel', id: 10n, accessHash: 7n, title: 'News', broadcast: true, username: 'news_x' },
      { className: 'UserEmpty', id: 44n },
    ]);
    expect(anna).toMatchObject({ name: 'Anna K', username: 'anna_k', phone: '1', accessHash: '5', isBot: false });
    expect(min).toMatchObject({ accessHash: null, isBot: true, name: '' });
    expect(group).toMatchObject({ peer: { kind: 'chat', id: '9' }, accessHash: null });
    expect(news).toMatchObject({ isBroadcast: true, accessHash: '7', username: 'news_x' });
  });
});
