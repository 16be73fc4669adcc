import {
  ChatAdded,
  ChatRetitled,
  ConversationAssigned,
  ConversationHeld,
  ConversationRead,
  ConversationReadByPeer,
  erased,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { addChat, retitleChat } from './add-chat/add-chat.js';
import { evolve, initialConversation } from './conversation.js';
import { isAfter } from './external-id.js';
import { assignChat, takeUnassigned } from './assign-chat/assign-chat.js';
import { markChatRead, markChatReadByPeer } from './mark-chat-read/mark-chat-read.js';

const chatId = 'chat-1';
const chat = {
  chatId,
  channelAccountId: 'account-1',
  kind: 'private',
  peerId: 'peer-1',
  subjectId: 'peer-1',
  title: 'Anna',
  by: 'intake',
} as const;
const added = ChatAdded(chat);
const read = (upToExternalId: string) => ConversationRead({ chatId, upToExternalId });
const readByPeer = (upToExternalId: string) => ConversationReadByPeer({ chatId, upToExternalId });
const agent = { kind: 'agent', id: 'agent-1' } as const;
const on = { initial: initialConversation, evolve };

describe('add chat', () => {
  const given = scenario({ ...on, decide: addChat });
  it('begins the conversation', () => given().when(chat).then(added));
  it('begins it once', () => given(added).when(chat).thenNothing());
});

describe('retitle chat', () => {
  const given = scenario({ ...on, decide: retitleChat });
  const title = { chatId, title: 'Anna K.' };
  it('records a new title', () =>
    given(added)
      .when(title)
      .then(ChatRetitled({ chatId, subjectId: 'peer-1', title: 'Anna K.' })));
  it('does nothing when it is the same', () => given(added).when({ chatId, title: 'Anna' }).thenNothing());
  it('does nothing to a chat that nobody added', () => given().when(title).thenNothing());
  it('gives an erased title back', () =>
    given({ ...added, data: { ...chat, title: erased } })
      .when({ chatId, title: 'Anna' })
      .then(ChatRetitled({ chatId, subjectId: 'peer-1', title: 'Anna' })));
});

describe('read marks', () => {
  const ours = scenario({ ...on, decide: markChatRead });
  const theirs = scenario({ ...on, decide: markChatReadByPeer });
  it('move forward', () => ours(added, read('9')).when({ chatId, upToExternalId: '10' }).then(read('10')));
  it('never move back', () => ours(added, read('10')).when({ chatId, upToExternalId: '9' }).thenNothing());
  it('are of a chat', () => ours().when({ chatId, upToExternalId: '9' }).thenRefused('messaging.chat.not-found'));
  it('of the other side move forward', () => theirs(added).when({ chatId, upToExternalId: '9' }).then(readByPeer('9')));
  it('of the other side never move back', () =>
    theirs(added, readByPeer('9')).when({ chatId, upToExternalId: '9' }).thenNothing());
  it('of the other side in a chat nobody chose are nothing', () =>
    theirs().when({ chatId, upToExternalId: '9' }).thenNothing());
});

it('another holder makes a new version of a conversation, and reading does not', () => {
  const version = (...events: Parameters<typeof evolve>[1][]) => events.reduce(evolve, initialConversation);
  expect(version(added, read('9'), readByPeer('9'))).toMatchObject({ version: 1 });
  const held = ConversationHeld({ chatId, holder: agent });
  expect(version(added, held)).toMatchObject({ version: 2, holder: agent });
});

describe('assigning a chat', () => {
  const given = scenario({ ...on, decide: assignChat });
  const assigned = (assigneeId: string | null, teamId: string | null = null) =>
    ConversationAssigned({ chatId, assigneeId, teamId, reason: 'by-hand' });
  const to = (assigneeId: string | null, teamId?: string | null) => ({
    ...{ chatId, assigneeId, reason: 'by-hand' as const },
    ...(teamId !== undefined && { teamId }),
  });
  it('is recorded', () => given(added).when(to('kim', 'sales')).then(assigned('kim', 'sales')));
  it('leaves the team where none is named', () =>
    given(added, assigned('kim', 'sales')).when(to('tim')).then(assigned('tim', 'sales')));
  it('takes it from everybody', () => given(added, assigned('kim', 'sales')).when(to(null, null)).then(assigned(null)));
  it('does nothing when it is so already', () => given(added, assigned('kim')).when(to('kim')).thenNothing());
  it('needs a chat', () => given().when(to('kim')).thenRefused('messaging.chat.not-found'));
  it('makes no new version: what was proposed in it stands', () =>
    expect([added, assigned('kim')].reduce(evolve, initialConversation)).toMatchObject({ version: 1 }));
});

describe('answering a chat that is nobody’s', () => {
  const given = scenario({ ...on, decide: takeUnassigned });
  const kims = ConversationAssigned({ chatId, assigneeId: 'kim', teamId: null, reason: 'answered' });
  const ofTeam = ConversationAssigned({ chatId, assigneeId: null, teamId: 'sales', reason: 'by-hand' });
  it('makes whoever answers its assignee', () => given(added).when({ chatId, userId: 'kim' }).then(kims));
  it('takes nothing from a member', () => given(added, kims).when({ chatId, userId: 'tim' }).thenNothing());
  it('takes nothing from a team', () => given(added, ofTeam).when({ chatId, userId: 'tim' }).thenNothing());
});

it('a conversation is nothing before its chat was added, and has its newest title', () => {
  const renamed = ChatRetitled({ chatId, subjectId: 'peer-1', title: 'Anna K.' });
  expect([renamed, read('9')].reduce(evolve, initialConversation)).toEqual(initialConversation);
  expect([added, renamed].reduce(evolve, initialConversation)).toMatchObject({ title: 'Anna K.' });
});

it('external ids are compared as numbers', () => {
  expect(isAfter('10', '9')).toBe(true);
  expect(isAfter('9', '10')).toBe(false);
  expect(isAfter('12', '11')).toBe(true);
  expect(isAfter('-12', '1')).toBe(false);
  expect(isAfter('11', '11')).toBe(false);
});
