import { ConversationRead, type ConversationEvent } from '@parley/contracts';

import { isAfter } from '../../conversations/external-id.js';
import type { Conversation } from '../../conversations/conversation.js';
import type { ReadMark } from '../../conversations/mark-chat-read/mark-chat-read.js';

/**
 * What somebody exported years ago isn't unread now. Where a connection reads the chat, Telegram itself says how far
 * it was read, and an import doesn't.
 */
export function markImportedRead(mark: ReadMark, conversation: Conversation): readonly ConversationEvent[] {
  if (conversation.status === 'unknown' || conversation.by !== 'import') return [];
  return isAfter(mark.upToExternalId, conversation.readUpTo) ? [ConversationRead(mark)] : [];
}
