import { defineMigration, keyringErasureSql } from '@parley/eventsourcing';

/** All keys of an organization can be destroyed at once. */
export const organizationKeyErasure = defineMigration({
  name: '0012-organization-keys',
  sql: keyringErasureSql({ service: 'identity' }),
});
