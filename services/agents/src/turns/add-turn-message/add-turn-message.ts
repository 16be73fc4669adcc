import { TurnClosed, type TurnEvent, TurnMessageAdded } from '@parley/contracts';

import type { QuietWindow, Turn } from '../turn.js';

export type TurnMessage = {
  readonly chatId: string;
  readonly messageId: string;
  readonly subjectId: string;
  readonly now: string;
  readonly position: string;
  /** The id of the turn that begins if none is open. */
  readonly nextTurnId: string;
  readonly window: QuietWindow;
};

const isTaken = (turn: Turn, messageId: string) =>
  [...(turn.open?.messageIds ?? []), ...(turn.lastClosed?.messageIds ?? [])].includes(messageId);

/** Takes a message into the chat's turn. Without a quiet window the turn ends with it. */
export function addTurnMessage(message: TurnMessage, turn: Turn): readonly TurnEvent[] {
  const { chatId, messageId, subjectId, now, position, window } = message;
  if (isTaken(turn, messageId)) return [];

  const turnId = turn.open?.turnId ?? message.nextTurnId;
  const added = TurnMessageAdded({ turnId, chatId, messageId, subjectId, addedAt: now, position });
  if (window.quietMilliseconds > 0) return [added];

  const messageIds = [...(turn.open?.messageIds ?? []), messageId];
  return [added, TurnClosed({ turnId, chatId, subjectId, messageIds, position, reason: 'quiet' })];
}
