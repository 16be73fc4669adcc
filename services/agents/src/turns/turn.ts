import type { TurnEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type OpenTurn = {
  readonly turnId: string;
  readonly chatId: string;
  readonly subjectId: string;
  readonly messageIds: readonly string[];
  readonly firstAt: string;
  readonly lastAt: string;
  /** Where its last message stands in messaging's feed. */
  readonly position: string;
};

/** The contact's burst of messages in one chat, while it lasts. */
export type Turn = {
  readonly open: OpenTurn | null;
  readonly lastClosed: Pick<OpenTurn, 'turnId' | 'messageIds'> | null;
};

export const initialTurn: Turn = { open: null, lastClosed: null };

export function evolve(turn: Turn, event: TurnEvent): Turn {
  switch (event.type) {
    case 'agents.turn.message-added': {
      const { messageId, addedAt, ...rest } = event.data;
      const open = turn.open ?? { ...rest, messageIds: [], firstAt: addedAt, lastAt: addedAt };
      const { position } = rest;
      return { ...turn, open: { ...open, messageIds: [...open.messageIds, messageId], lastAt: addedAt, position } };
    }
    case 'agents.turn.closed': {
      const { turnId, messageIds } = event.data;
      return { open: null, lastClosed: { turnId, messageIds } };
    }
  }
}

export const turnStream = streamOf('agents.turn', { initial: initialTurn, evolve });

/** How long silence must last, and how long it is waited for at most. */
export type QuietWindow = { readonly quietMilliseconds: number; readonly longestMilliseconds: number };

const later = (instant: string, milliseconds: number) => new Date(Date.parse(instant) + milliseconds).toISOString();

const earlier = (one: string, other: string) => (one < other ? one : other);

/** When an open turn ends if nothing more is said. */
export const endsAt = ({ firstAt, lastAt }: OpenTurn, window: QuietWindow): string =>
  earlier(later(lastAt, window.quietMilliseconds), later(firstAt, window.longestMilliseconds));

export const reachedLongestWait = ({ firstAt, lastAt }: OpenTurn, window: QuietWindow): boolean =>
  later(firstAt, window.longestMilliseconds) < later(lastAt, window.quietMilliseconds);
