import { OrganizationCreated } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownOrganization = { readonly organizationId: string; readonly name: string };

export const KnownOrganizationTable = defineEntity({
  name: 'KnownOrganization',
  tableName: 'known_organization',
  properties: { ...tenantKey, organizationId: p.uuid().primary(), name: p.text() },
});

export const organizationDirectory = readModel({
  name: 'identity.organization-directory.v1',
  table: KnownOrganizationTable,
  events: [OrganizationCreated],
  mode: 'inline',
  key: ({ data }) => data.organizationId,

  evolve(_: KnownOrganization | null, { data: { organizationId, name } }): KnownOrganization {
    return { organizationId, name };
  },
});
