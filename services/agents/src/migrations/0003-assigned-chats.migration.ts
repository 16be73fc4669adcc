import { defineMigration } from '@parley/eventsourcing';
import { assignedChatsTable } from '@parley/platform';

/** Filled from messaging's log, from its beginning on. */
export const assignedChatsCopy = defineMigration({
  name: '0003-assigned-chats',
  sql: assignedChatsTable('agents'),
});
