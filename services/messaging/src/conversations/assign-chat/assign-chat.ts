import { ConversationAssigned, type ConversationEvent } from '@parley/contracts';

import type { Assignment, Conversation } from '../conversation.js';
import { chatNotFound } from '../conversation.errors.js';

export type Assigning = {
  readonly chatId: string;
  readonly assigneeId: string | null;
  /** Absent: the team stays. */
  readonly teamId?: string | null | undefined;
  readonly reason: Extract<ConversationEvent, { type: 'messaging.conversation.assigned' }>['data']['reason'];
};

const isSame = (one: Assignment, other: Assignment) =>
  one.assigneeId === other.assigneeId && one.teamId === other.teamId;

/** What a hand confirms is no territory's any more. */
const isConfirmed = (reason: Assigning['reason'], { ruleId }: Assignment) =>
  reason === 'by-hand' && ruleId !== undefined;

export function assignChat(asked: Assigning, conversation: Conversation): readonly ConversationEvent[] {
  const { chatId, assigneeId, reason } = asked;
  if (conversation.status === 'unknown') throw chatNotFound(chatId);
  const { assignment } = conversation;
  const teamId = asked.teamId === undefined ? assignment.teamId : asked.teamId;
  if (isSame({ assigneeId, teamId }, assignment) && !isConfirmed(reason, assignment)) return [];
  return [ConversationAssigned({ chatId, assigneeId, teamId, reason })];
}

export type Answered = { readonly chatId: string; readonly userId: string };

/** Whoever answers first where nobody answers for the chat does from then on. */
export function takeUnassigned({ chatId, userId }: Answered, conversation: Conversation): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') return [];
  const { assigneeId, teamId } = conversation.assignment;
  if (assigneeId !== null || teamId !== null) return [];
  return [ConversationAssigned({ chatId, assigneeId: userId, teamId, reason: 'answered' })];
}
