import {
  ChannelAccountAssigned,
  ChannelAccountConnectionStarted,
  ChannelAccountDisconnected,
  ChatAdded,
  ConversationAssigned,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import * as account from '../channel-accounts/channel-account.js';
import * as conversation from '../conversations/conversation.js';
import { handAccountOver, handChatOver } from './hand-over.js';

const [gus, chatId, channelAccountId] = ['gus', 'chat', 'account'];
const to = { assigneeId: 'bob' };

describe('a chat of somebody who went', () => {
  const given = scenario({
    ...{ initial: conversation.initialConversation, evolve: conversation.evolve, decide: handChatOver },
  });
  const added = ChatAdded({
    ...{ chatId, channelAccountId, kind: 'private', peerId: 'peer', subjectId: 'peer', title: 'Anna', by: 'intake' },
  });
  const assigned = (assigneeId: string, reason: 'by-hand' | 'handed-over') =>
    ConversationAssigned({ chatId, assigneeId, teamId: 'sales', reason });
  const over = { id: chatId, principalId: gus, to };

  it('goes to whoever goes on, and stays in its team', () =>
    given(added, assigned(gus, 'by-hand')).when(over).then(assigned('bob', 'handed-over')));

  it('stays with whom somebody gave it to since', () => {
    given(added, assigned(gus, 'by-hand'), assigned('kim', 'by-hand')).when(over).thenNothing();
    given(added).when(over).thenNothing();
    given().when(over).thenNothing();
  });
});

describe('a connected account of somebody who went', () => {
  const given = scenario({ initial: account.initialAccount, evolve: account.evolve, decide: handAccountOver });
  const started = ChannelAccountConnectionStarted({
    ...{ channelAccountId, channel: 'telegram', method: 'qr', side: 'demo' },
  });
  const assigned = (assigneeId: string | null, teamId: string | null = null) =>
    ChannelAccountAssigned({ channelAccountId, assigneeId, teamId, reason: 'handed-over' });
  const over = { id: channelAccountId, principalId: gus, to };

  it('goes to whoever goes on, who may go too', () => {
    given(started).when(over).then(assigned('bob'));
    given(started, assigned(gus)).when(over).then(assigned('bob'));
    given(started)
      .when({ ...over, to: { assigneeId: null, teamId: 'sales' } })
      .then(assigned(null, 'sales'));
  });

  it('goes once, and not where it is disconnected', () => {
    given(started, assigned('bob')).when(over).thenNothing();
    given(started, ChannelAccountDisconnected({ channelAccountId, reason: 'asked' }))
      .when(over)
      .thenNothing();
    given().when(over).thenNothing();
  });
});
