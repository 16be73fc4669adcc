import { defineMigration } from '@parley/eventsourcing';
import { sharedChatsColumns } from '@parley/platform';

/** Filled from messaging's log, from its beginning on. */
export const sharedChatsCopy = defineMigration({
  name: '0007-shared-chats',
  sql: sharedChatsColumns('agents'),
});
