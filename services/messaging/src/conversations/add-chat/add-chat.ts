import { ChatAdded, type ConversationEvent, ChatRetitled } from '@parley/contracts';

import type { Conversation } from '../conversation.js';

type Added = Parameters<typeof ChatAdded>[0];

export function addChat(chat: Added, conversation: Conversation): readonly ConversationEvent[] {
  return conversation.status === 'unknown' ? [ChatAdded(chat)] : [];
}

type Title = { readonly chatId: string; readonly title: string };

export function retitleChat({ chatId, title }: Title, conversation: Conversation): readonly ConversationEvent[] {
  if (conversation.status === 'unknown' || conversation.title === title) return [];
  return [ChatRetitled({ chatId, subjectId: conversation.subjectId, title })];
}
