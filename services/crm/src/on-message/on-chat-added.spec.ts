import { describe, expect, it } from 'vitest';

import { newcomerOf } from './on-chat-added.js';

const chat = {
  chatId: 'chat',
  channelAccountId: 'account',
  kind: 'private',
  peerId: 'peer',
  subjectId: 'peer',
  title: 'Anna',
  by: 'choice',
} as const;
const anna = {
  contactId: 'anna',
  chatId: 'chat',
  channelAccountId: 'account',
  peerId: 'peer',
  name: 'Anna',
  source: 'telegram',
};

describe('on chat added', () => {
  it('meets whoever a private chat is with', () => expect(newcomerOf(chat, 'anna')).toEqual(anna));

  it('keeps the handle, and that it was imported', () =>
    expect(newcomerOf({ ...chat, username: 'anna', by: 'import' }, 'anna')).toEqual({
      ...anna,
      username: 'anna',
      source: 'import',
    }));

  it('meets nobody in a group', () => expect(newcomerOf({ ...chat, kind: 'group' }, 'anna')).toBeNull());
});
