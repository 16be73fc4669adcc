import { TurnClosed, type TurnEvent, TurnMessageAdded } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { addTurnMessage } from './add-turn-message/add-turn-message.js';
import { closeAnsweredTurn, closeAskedTurn, closeQuietTurn } from './close-turn/close-turn.js';
import { endsAt, evolve, initialTurn, type Turn } from './turn.js';

const window = { quietMilliseconds: 2000, longestMilliseconds: 15_000 };
const chat = { chatId: 'chat', subjectId: 'peer', position: 'p' };
const at = (seconds: number) => new Date(Date.UTC(2026, 2, 2, 9, 0, 0) + seconds * 1000).toISOString();
const line = (messageId: string, seconds: number) => ({
  ...chat,
  messageId,
  now: at(seconds),
  nextTurnId: 'turn-1',
  window,
});
const added = (messageId: string, seconds: number) =>
  TurnMessageAdded({ ...chat, turnId: 'turn-1', messageId, addedAt: at(seconds) });
const closed = (reason: 'quiet' | 'longest-wait' | 'asked' | 'answered', ...messageIds: string[]) =>
  TurnClosed({ ...chat, turnId: 'turn-1', messageIds, reason });

describe('add turn message', () => {
  const given = scenario({ initial: initialTurn, evolve, decide: addTurnMessage });

  it('begins a turn', () => given().when(line('m1', 0)).then(added('m1', 0)));

  it('takes the next line into the same turn', () =>
    given(added('m1', 0))
      .when({ ...line('m2', 1), nextTurnId: 'turn-2' })
      .then(added('m2', 1)));

  it('begins the next turn once one is closed', () =>
    given(added('m1', 0), closed('quiet', 'm1'))
      .when({ ...line('m2', 5), nextTurnId: 'turn-2' })
      .then(TurnMessageAdded({ ...chat, turnId: 'turn-2', messageId: 'm2', addedAt: at(5) })));

  it('takes a line once', () => given(added('m1', 0)).when(line('m1', 0)).thenNothing());

  it('takes no line again that a closed turn had', () =>
    given(added('m1', 0), closed('quiet', 'm1')).when(line('m1', 9)).thenNothing());

  it('ends the turn at once without a quiet window', () =>
    given()
      .when({ ...line('m1', 0), window: { ...window, quietMilliseconds: 0 } })
      .then(added('m1', 0), closed('quiet', 'm1')));
});

describe('close turn', () => {
  const given = scenario({ initial: initialTurn, evolve, decide: closeQuietTurn });

  it('waits for 2 s of silence', () =>
    given(added('m1', 0))
      .when({ now: at(1.999), window })
      .thenNothing());

  it('ends after it', () =>
    given(added('m1', 0))
      .when({ now: at(2), window })
      .then(closed('quiet', 'm1')));

  it('ends after the longest wait', () => {
    const lines = Array.from({ length: 15 }, (_, n) => added(`m${n}`, n));
    const ids = lines.map(({ data }) => data.messageId);
    given(...lines)
      .when({ now: at(14.999), window })
      .thenNothing();
    given(...lines)
      .when({ now: at(15), window })
      .then(closed('longest-wait', ...ids));
  });

  it('makes one turn of ten short lines', () => {
    const lines = Array.from({ length: 10 }, (_, n) => line(`m${n}`, n * 0.5));
    const told = lines.reduce<Turn>((turn, said) => addTurnMessage(said, turn).reduce<Turn>(evolve, turn), initialTurn);
    const events: readonly TurnEvent[] = closeQuietTurn({ now: endsAt(told.open!, window), window }, told);
    expect(events).toEqual([closed('quiet', ...lines.map(({ messageId }) => messageId))]);
  });

  it('has nothing to end twice', () =>
    given(added('m1', 0), closed('quiet', 'm1'))
      .when({ now: at(9), window })
      .thenNothing());

  it('ends when a member asks for a proposal, or answers', () => {
    const turn = evolve(initialTurn, added('m1', 0));
    expect(closeAskedTurn(turn)).toEqual([closed('asked', 'm1')]);
    expect(closeAnsweredTurn(turn)).toEqual([closed('answered', 'm1')]);
    expect(closeAskedTurn(initialTurn)).toEqual([]);
  });
});
