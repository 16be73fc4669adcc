import { ChatAdded, ConversationAssigned } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { assignChat } from '../assign-chat/assign-chat.js';
import { evolve, initialConversation } from '../conversation.js';
import { takeChat } from './take-chat.js';

const chatId = 'chat';
const added = ChatAdded({
  ...{ chatId, channelAccountId: 'account', kind: 'private', peerId: 'anna', subjectId: 'anna', title: 'Anna' },
  by: 'intake',
});
const assigned = (assigneeId: string | null, teamId: string | null, ruleId?: string) =>
  ConversationAssigned({
    ...{ chatId, assigneeId, teamId, reason: ruleId ? 'territory' : 'by-hand' },
    ...(ruleId !== undefined && { ruleId }),
  });
const take = (teamId: string, territoryId: string, assigneeId: string | null = null) => ({
  ...{ chatId, teamId, territoryId, assigneeId },
});
const given = scenario({ initial: initialConversation, evolve, decide: takeChat });

describe('take a chat by a territory', () => {
  it('gives it to the team where nobody answers for it', () => {
    given(added)
      .when(take('roofs', 'r1'))
      .then(assigned(null, 'roofs', 'r1'));
    given(added, assigned('ada', null), assigned(null, null))
      .when(take('roofs', 'r1'))
      .then(assigned(null, 'roofs', 'r1'));
  });

  it('gives on what a territory gave', () =>
    given(added, assigned(null, 'roofs', 'r1'))
      .when(take('doors', 'r2', 'tim'))
      .then(assigned('tim', 'doors', 'r2')));

  it('does nothing where it is so already', () =>
    given(added, assigned(null, 'roofs', 'r1'))
      .when(take('roofs', 'r1'))
      .thenNothing());

  it('leaves whom somebody named by hand', () => {
    given(added, assigned('ada', null)).when(take('roofs', 'r1')).thenNothing();
    given(added, assigned(null, 'doors', 'r2'), assigned('ada', 'doors'))
      .when(take('roofs', 'r1'))
      .thenNothing();
    const byHand = [added, assigned('ada', null)].reduce(evolve, initialConversation);
    const careless = assignChat({ chatId, assigneeId: null, teamId: 'roofs', reason: 'territory' }, byHand);
    expect(careless, 'mutant twin: without the guard it is taken from them').toHaveLength(1);
  });

  it('leaves what somebody confirmed by hand', () => {
    const taken = [added, assigned('ada', 'roofs', 'r1')];
    const confirm = { chatId, assigneeId: 'ada', reason: 'by-hand' } as const;
    const confirmed = assignChat(confirm, taken.reduce(evolve, initialConversation));
    expect(confirmed).toEqual([assigned('ada', 'roofs')]);
    given(...taken, ...confirmed)
      .when(take('doors', 'r2'))
      .thenNothing();
    expect(assignChat(confirm, [...taken, ...confirmed].reduce(evolve, initialConversation))).toEqual([]);
    const again = assignChat({ ...confirm, reason: 'territory' }, taken.reduce(evolve, initialConversation));
    expect(again, 'a territory confirms nothing').toEqual([]);
  });

  it('refuses a chat that is not there', () =>
    given().when(take('roofs', 'r1')).thenRefused('messaging.chat.not-found'));
});
