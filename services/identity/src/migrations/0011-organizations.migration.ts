import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

const table = readModelTableSql({
  service: 'identity',
  table: 'organization',
  name: 'identity.organization-directory.v2',
  mode: 'inline',
  columns: `organization_id uuid not null, name text not null, time_zone text not null, language text not null,
    currency text not null, retention_days int, status text not null, deletion_due_at timestamptz(3),
    billing_owner_id uuid, created_at timestamptz(3) not null`,
  key: 'organization_id',
});

/** Organizations with their settings. It stands for `known_organization`, which the code before still reads and no code folds. */
export const organizationTables = defineMigration({
  name: '0011-organizations',
  sql: [table, `delete from identity.read_model_versions where table_name = 'known_organization';`].join('\n'),
});
