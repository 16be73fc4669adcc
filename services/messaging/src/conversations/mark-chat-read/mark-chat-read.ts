import { ConversationRead, ConversationReadByPeer, type ConversationEvent } from '@parley/contracts';

import type { Conversation } from '../conversation.js';
import { chatNotFound } from '../conversation.errors.js';
import { isAfter } from '../external-id.js';

export type ReadMark = { readonly chatId: string; readonly upToExternalId: string };

/** A mark only moves forward: the same reading comes from the member, the other device and the history. */
export function markChatRead(mark: ReadMark, conversation: Conversation): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') throw chatNotFound(mark.chatId);
  return isAfter(mark.upToExternalId, conversation.readUpTo) ? [ConversationRead(mark)] : [];
}

export function markChatReadByPeer(mark: ReadMark, conversation: Conversation): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') return [];
  return isAfter(mark.upToExternalId, conversation.readByPeerUpTo) ? [ConversationReadByPeer(mark)] : [];
}
