import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** Who was asked to answer for which agent, inline: what was asked is what is read next. */
export const waitingGuardianshipTable = defineMigration({
  name: '0020-waiting-guardianships',
  sql: readModelTableSql({
    service: 'identity',
    table: 'waiting_guardianship',
    name: 'identity.waiting-guardianships.v1',
    mode: 'inline',
    columns: 'agent_id uuid not null, guardian_id uuid not null, asked_at text not null',
    key: 'agent_id',
  }),
});
