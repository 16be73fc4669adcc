import { ConversationCollaboratorsChanged, type ConversationEvent, type RecordLeft } from '@parley/contracts';

import type { Conversation } from '../conversation.js';
import { chatNotFound } from '../conversation.errors.js';

export type ChatSharing = { readonly chatId: string; readonly collaboratorIds: readonly string[] };

export function setChatCollaborators(
  { chatId, collaboratorIds }: ChatSharing,
  conversation: Conversation,
): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') throw chatNotFound(chatId);
  const from = conversation.collaboratorIds;
  const isSame = from.length === collaboratorIds.length && collaboratorIds.every((id) => from.includes(id));
  if (isSame) return [];
  const change = { collaboratorIds: [...collaboratorIds], fromCollaboratorIds: [...from] };
  return [ConversationCollaboratorsChanged({ chatId, ...change })];
}

/** Whoever went is taken off, and all others stay. */
export function leaveChat(
  { id: chatId, principalId }: RecordLeft,
  conversation: Conversation,
): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') return [];
  const collaboratorIds = conversation.collaboratorIds.filter((id) => id !== principalId);
  return setChatCollaborators({ chatId, collaboratorIds }, conversation);
}
