import { defineMigration, readModelTableSql } from '@parley/eventsourcing';

/** Which exports were asked for, and what became of them. */
export const organizationExportTable = defineMigration({
  name: '0015-organization-exports',
  sql: readModelTableSql({
    service: 'identity',
    table: 'organization_export',
    name: 'identity.organization-export-list.v1',
    mode: 'inline',
    isOfNewEvents: true,
    columns: `organization_export_id uuid not null, status text not null, done_count int not null, bytes text,
      sha256 text, code text, requested_at timestamptz(3) not null, expires_at timestamptz(3)`,
    key: 'organization_export_id',
    indexes: ['requested_at, organization_export_id'],
  }),
});
