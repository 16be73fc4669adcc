import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** When the installation's staff was invited, and where: what a member did is what they and staff read next. */
export const staffAccessTables = defineMigration({
  name: '0021-staff-access',
  sql: [
    readModelTableSql({
      service: 'identity',
      table: 'staff_access',
      name: 'identity.staff-access-list.v1',
      mode: 'inline',
      columns: `staff_access_id uuid not null, role text not null, ends_at text not null, reason text not null,
        invited_by uuid not null, invited_at text not null, ended_at text, entered jsonb not null`,
      key: 'staff_access_id',
      isOfNewEvents: true,
    }),
    readModelTableSql({
      service: 'identity',
      table: 'staff_offer',
      name: 'identity.staff-offers.v1',
      mode: 'inline',
      columns: 'staff_access_id uuid not null, organization_id uuid not null, ends_at text not null',
      key: 'staff_access_id',
      indexes: ['ends_at'],
      isOfNewEvents: true,
    }),
  ].join('\n'),
});
