import { defineMigration } from '@parley/eventsourcing';

/** Where an entry's event stands in its stream's chain, so that an entry can be verified. Null for those kept before. */
export const chainedAuditEntries = defineMigration({
  name: '0019-chained-audit-entries',
  sql: `alter table identity.audit_entry add column stream_version bigint, add column hash text;`,
});
