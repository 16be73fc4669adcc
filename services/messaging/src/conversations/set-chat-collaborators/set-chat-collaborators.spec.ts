import { ChatAdded, ConversationAssigned, ConversationCollaboratorsChanged } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialConversation } from '../conversation.js';
import { leaveChat, setChatCollaborators } from './set-chat-collaborators.js';

const chatId = 'chat';
const on = { initial: initialConversation, evolve };
const added = ChatAdded({
  ...{ chatId, channelAccountId: 'account', kind: 'private', peerId: 'anna', subjectId: 'anna', title: 'Anna' },
  by: 'intake',
});
const shared = (collaboratorIds: string[], fromCollaboratorIds: string[] = []) =>
  ConversationCollaboratorsChanged({ chatId, collaboratorIds, fromCollaboratorIds });
const assigned = ConversationAssigned({ chatId, assigneeId: 'kim', teamId: 'sales', reason: 'by-hand' });

describe('sharing a chat by name', () => {
  const given = scenario({ ...on, decide: setChatCollaborators });
  const among = (...collaboratorIds: string[]) => ({ chatId, collaboratorIds });

  it('is recorded, all at once', () => {
    given(added)
      .when(among('kim', 'tim'))
      .then(shared(['kim', 'tim']));
    given(added, shared(['kim']))
      .when(among('tim'))
      .then(shared(['tim'], ['kim']));
  });
  it('takes everybody off it', () =>
    given(added, shared(['kim']))
      .when(among())
      .then(shared([], ['kim'])));
  it('does nothing when it is so already, in whatever order', () => {
    given(added).when(among()).thenNothing();
    given(added, shared(['kim', 'tim']))
      .when(among('tim', 'kim'))
      .thenNothing();
  });
  it('is not the same with as many others', () =>
    given(added, shared(['kim', 'tim']))
      .when(among('kim', 'eve'))
      .then(shared(['kim', 'eve'], ['kim', 'tim'])));
  it('needs a chat', () => given().when(among('kim')).thenRefused('messaging.chat.not-found'));
  it('leaves who answers for it, and makes no new version: what was proposed in it stands', () =>
    expect([added, assigned, shared(['tim'])].reduce(evolve, initialConversation)).toMatchObject({
      ...{ version: 1, collaboratorIds: ['tim'], assignment: { assigneeId: 'kim', teamId: 'sales' } },
    }));
});

describe('a chat that is shared with somebody who went', () => {
  const given = scenario({ ...on, decide: leaveChat });
  const gone = { id: chatId, principalId: 'kim' };

  it('goes on without them', () => {
    given(added, shared(['kim', 'tim']))
      .when(gone)
      .then(shared(['tim'], ['kim', 'tim']));
    given(added, shared(['kim']))
      .when(gone)
      .then(shared([], ['kim']));
  });
  it('stays as it is where it isn’t shared with them any more', () => {
    given(added, shared(['tim']))
      .when(gone)
      .thenNothing();
    given(added, assigned).when(gone).thenNothing();
    given().when(gone).thenNothing();
  });
});
