import { organizationExportEvents, type OrganizationExportView } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type OrganizationExportRow = {
  readonly organizationExportId: string;
  readonly status: OrganizationExportView['status'];
  readonly doneCount: number;
  readonly bytes: string | null;
  readonly sha256: string | null;
  readonly code: string | null;
  readonly requestedAt: Date | string;
  readonly expiresAt: Date | string | null;
};

export const OrganizationExportTable = defineEntity({
  name: 'OrganizationExport',
  tableName: 'organization_export',
  properties: {
    ...tenantKey,
    organizationExportId: p.uuid().primary(),
    status: p.text().$type<OrganizationExportView['status']>(),
    doneCount: p.integer(),
    bytes: p.text().nullable(),
    sha256: p.text().nullable(),
    code: p.text().nullable(),
    requestedAt: p.datetime(3),
    expiresAt: p.datetime(3).nullable(),
  },
});

export const organizationExportList = readModel({
  name: 'identity.organization-export-list.v1',
  table: OrganizationExportTable,
  events: organizationExportEvents,
  mode: 'inline',
  key: ({ data }) => data.organizationExportId,

  evolve(row: OrganizationExportRow | null, event): OrganizationExportRow | null {
    switch (event.type) {
      case 'identity.organization-export.requested': {
        const { organizationExportId } = event.data;
        const begun = { status: 'running', doneCount: 0, bytes: null, sha256: null, code: null } as const;
        return { organizationExportId, ...begun, requestedAt: event.envelope.recordedAt, expiresAt: null };
      }
      case 'identity.organization-export.progressed':
        return row && { ...row, doneCount: event.data.doneCount };
      case 'identity.organization-export.finished': {
        const { doneCount, bytes, sha256, expiresAt } = event.data;
        return row && { ...row, status: 'finished', doneCount, bytes: String(bytes), sha256, expiresAt };
      }
      case 'identity.organization-export.failed':
        return row && { ...row, status: 'failed', code: event.data.code };
      case 'identity.organization-export.opened':
        return row;
    }
  },
});
