import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** What became of each mail. */
export const mailTables = defineMigration({
  name: '0003-mails',
  sql: readModelTableSql({
    service: 'identity',
    table: 'known_mail',
    name: 'identity.mail-directory.v1',
    mode: 'inline',
    isOfNewEvents: true,
    columns: 'mail_id uuid not null, kind text not null, status text not null, requested_at timestamptz(3) not null',
    key: 'mail_id',
    indexes: ['requested_at'],
  }),
});
