import {
  ConversationCollaboratorsChanged,
  type ConversationEvent,
  type RecordLeft,
  sharedOtherwise,
  sharedWithout,
} from '@parley/contracts';

import type { Conversation } from '../conversation.js';
import { chatNotFound } from '../conversation.errors.js';

export type ChatSharing = { readonly chatId: string; readonly collaboratorIds: readonly string[] };

export function setChatCollaborators(
  { chatId, collaboratorIds }: ChatSharing,
  conversation: Conversation,
): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') throw chatNotFound(chatId);
  const shared = sharedOtherwise(conversation, collaboratorIds);
  return shared ? [ConversationCollaboratorsChanged({ chatId, ...shared })] : [];
}

/** Whoever went is taken off, and all others stay. */
export function leaveChat(
  { id: chatId, principalId }: RecordLeft,
  conversation: Conversation,
): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') return [];
  return setChatCollaborators({ chatId, collaboratorIds: sharedWithout(principalId, conversation) }, conversation);
}
