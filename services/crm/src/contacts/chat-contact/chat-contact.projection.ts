import { ContactChatAdded } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type ChatContactRow = { readonly chatId: string; readonly contactId: string };

/** A private chat's one contact; groups have many and none of their own. */
export const ChatContactTable = defineEntity({
  name: 'ChatContact',
  properties: { ...tenantKey, chatId: p.uuid().primary(), contactId: p.uuid() },
});

export const chatContact = readModel({
  name: 'crm.chat-contact.v1',
  table: ChatContactTable,
  events: [ContactChatAdded],
  mode: 'insert-only',
  key: ({ data }) => data.chatId,

  evolve(_row: ChatContactRow | null, { data: { chatId, contactId, kind } }): ChatContactRow | null {
    return kind === 'private' ? { chatId, contactId } : null;
  },
});
