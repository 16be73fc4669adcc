import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** Who has a second factor, for the list of members. */
export const secondFactorStateTable = defineMigration({
  name: '0014-second-factor-states',
  sql: readModelTableSql({
    service: 'identity',
    table: 'second_factor',
    name: 'identity.second-factor-states.v1',
    mode: 'inline',
    columns: 'user_id uuid not null, is_on boolean not null',
    key: 'user_id',
  }),
});
