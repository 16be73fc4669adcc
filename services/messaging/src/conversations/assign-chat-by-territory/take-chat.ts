import { ConversationAssigned, type ConversationEvent } from '@parley/contracts';

import type { Conversation } from '../conversation.js';
import { chatNotFound } from '../conversation.errors.js';

export type ChatTaking = {
  readonly chatId: string;
  readonly teamId: string;
  readonly assigneeId: string | null;
  readonly territoryId: string;
};

/** Whom somebody named by hand, or who answered, stays so, whatever a territory says. */
export function takeChat(asked: ChatTaking, conversation: Conversation): readonly ConversationEvent[] {
  const { chatId, assigneeId, teamId, territoryId: ruleId } = asked;
  if (conversation.status === 'unknown') throw chatNotFound(chatId);
  const { assignment } = conversation;
  const isFree = assignment.assigneeId === null && assignment.teamId === null;
  if (!isFree && assignment.ruleId === undefined) return [];
  if (assignment.assigneeId === assigneeId && assignment.teamId === teamId) return [];
  return [ConversationAssigned({ chatId, assigneeId, teamId, reason: 'territory', ruleId })];
}
