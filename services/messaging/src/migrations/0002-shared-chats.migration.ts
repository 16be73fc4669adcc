import { defineMigration } from '@parley/eventsourcing';

/** Several accounts of an organization may be in one supergroup: each has its own way to address it. */
export const sharedChats = defineMigration({
  name: '0002-shared-chats',
  sql: `alter table messaging.telegram_address drop constraint telegram_address_pkey,
    add primary key (tenant_id, chat_id, channel_account_id);`,
});
