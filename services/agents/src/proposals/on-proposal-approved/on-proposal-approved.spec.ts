import { describe, expect, it } from 'vitest';

import { consequenceOf } from './on-proposal-approved.js';

const approved = {
  proposalId: 'p1',
  chatId: 'chat',
  subjectId: 'peer',
  action: 'reply',
  isEdited: false,
  conversationVersion: 3,
} as const;

describe('on proposal approved', () => {
  it('sends the text that was approved, against the version that was read', () =>
    expect(consequenceOf({ ...approved, text: 'Hello' })).toEqual({
      command: 'send-message',
      input: {
        chatId: 'chat',
        content: { text: 'Hello', entities: [] },
        proposal: { id: 'p1', conversationVersion: 3 },
      },
    }));

  it('moves the deal that was approved', () =>
    expect(
      consequenceOf({ ...approved, action: 'stage-move', move: { dealId: 'd', fromStageId: 'a', toStageId: 'b' } }),
    ).toEqual({ command: 'move-deal', input: { dealId: 'd', stageId: 'b', proposalId: 'p1' } }));

  it('sends nothing that was erased meanwhile', () => {
    const none = { command: 'none', code: 'agents.proposal.draft-erased' };
    expect(consequenceOf({ ...approved, text: { erased: true } })).toEqual(none);
    expect(consequenceOf(approved)).toEqual(none);
  });
});
