import { type ConversationEvent, ConversationHeld } from '@parley/contracts';

import type { Conversation, Holder } from '../conversation.js';
import { chatNotFound } from '../conversation.errors.js';

export type Hold = { readonly chatId: string; readonly holder: Holder };

export function holdConversation({ chatId, holder }: Hold, conversation: Conversation): readonly ConversationEvent[] {
  if (conversation.status === 'unknown') throw chatNotFound(chatId);
  if (conversation.holder.kind === holder.kind && conversation.holder.id === holder.id) return [];
  return [ConversationHeld({ chatId, holder })];
}
