import { ChatAdded, ConversationRead } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialConversation } from '../../conversations/conversation.js';
import { markImportedRead } from './mark-imported-read.js';

const chat = {
  chatId: 'chat',
  channelAccountId: 'account',
  kind: 'private',
  peerId: 'peer',
  subjectId: 'peer',
} as const;
const imported = ChatAdded({ ...chat, title: 'Anna', by: 'import' });
const live = ChatAdded({ ...chat, title: 'Anna', by: 'intake' });
const mark = { chatId: 'chat', upToExternalId: '7' };
const given = scenario({ initial: initialConversation, evolve, decide: markImportedRead });

describe('what was imported', () => {
  it('is not unread', () => given(imported).when(mark).then(ConversationRead(mark)));
  it('is read once', () => given(imported, ConversationRead(mark)).when(mark).thenNothing());
  it('does not make a live chat read', () => given(live).when(mark).thenNothing());
  it('needs a chat', () => given().when(mark).thenNothing());
});
