import { defineMigration, keyringSql } from '@parley/eventsourcing';

/** The one keyring. */
export const keyringTables = defineMigration({ name: '0002-keyring', sql: keyringSql({ service: 'identity' }) });
