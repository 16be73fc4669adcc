import { type EventOf, TurnClosed, type TurnEvent } from '@parley/contracts';

import { endsAt, type QuietWindow, reachedLongestWait, type Turn } from '../turn.js';

type Reason = EventOf<typeof TurnClosed>['data']['reason'];

function closed({ open }: Turn, reason: Reason): readonly TurnEvent[] {
  if (!open) return [];
  const { turnId, chatId, subjectId, messageIds, position } = open;
  return [TurnClosed({ turnId, chatId, subjectId, messageIds: [...messageIds], position, reason })];
}

export type Silence = { readonly now: string; readonly window: QuietWindow };

/** Ends the turn once the contact was quiet for long enough, or has been writing for the longest time. */
export function closeQuietTurn({ now, window }: Silence, turn: Turn): readonly TurnEvent[] {
  if (!turn.open || now < endsAt(turn.open, window)) return [];
  return closed(turn, reachedLongestWait(turn.open, window) ? 'longest-wait' : 'quiet');
}

/** A member asked for a proposal now: nobody waits for silence. */
export const closeAskedTurn = (turn: Turn): readonly TurnEvent[] => closed(turn, 'asked');

/** A member answered: there is nothing left to propose an answer to. */
export const closeAnsweredTurn = (turn: Turn): readonly TurnEvent[] => closed(turn, 'answered');
