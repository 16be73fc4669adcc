import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** Identities at providers, by their user. */
export const linkedIdentityTable = defineMigration({
  name: '0016-linked-identities',
  sql: readModelTableSql({
    service: 'identity',
    table: 'linked_identity',
    name: 'identity.linked-identity-list.v1',
    mode: 'inline',
    columns:
      'identity_id uuid not null, user_id uuid not null, provider_id text not null, linked_at timestamptz(3) not null',
    key: 'identity_id',
    indexes: ['user_id'],
  }),
});
