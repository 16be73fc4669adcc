import { defineMigration } from '@parley/eventsourcing';
import { shareableSql } from '@parley/platform';

/** With whom a chat is shared by name. No log has such an event yet, so what stands in the table is what the fold makes of it. */
export const collaborators = defineMigration({
  name: '0006-collaborators',
  sql: shareableSql('messaging.chat', 'chat_id'),
});
