import { defineMigration } from '@parley/eventsourcing';

/** No log has such an event yet, so what stands in the table is what the fold makes of it. */
export const senderLimits = defineMigration({
  name: '0022-sender-limits',
  sql: 'alter table identity.organization add messages_per_day int, add first_messages_per_day int;',
});
