import { type Locale, type OrganizationEvent, organizationEvents, type OrganizationView } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

import { changedSettings, firstSettings, limitsSaid } from '../organization.js';

export type KnownOrganization = {
  readonly organizationId: string;
  readonly name: string;
  readonly timeZone: string;
  readonly language: Locale;
  readonly currency: string;
  readonly retentionDays: number | null;
  readonly messagesPerDay: number | null;
  readonly firstMessagesPerDay: number | null;
  readonly status: OrganizationView['status'];
  readonly deletionDueAt: Date | string | null;
  readonly billingOwnerId: string | null;
  readonly createdAt: Date | string;
};

export const KnownOrganizationTable = defineEntity({
  name: 'KnownOrganization',
  tableName: 'organization',
  properties: {
    ...tenantKey,
    organizationId: p.uuid().primary(),
    name: p.text(),
    timeZone: p.text(),
    language: p.text().$type<Locale>(),
    currency: p.text(),
    retentionDays: p.integer().nullable(),
    messagesPerDay: p.integer().nullable(),
    firstMessagesPerDay: p.integer().nullable(),
    status: p.text().$type<OrganizationView['status']>(),
    deletionDueAt: p.datetime(3).nullable(),
    billingOwnerId: p.uuid().nullable(),
    createdAt: p.datetime(3),
  },
});

/** Organizations with how they work, and whether anything can be changed in them. */
export const organizationDirectory = readModel({
  name: 'identity.organization-directory.v2',
  table: KnownOrganizationTable,
  events: organizationEvents,
  mode: 'inline',
  key: ({ data }) => data.organizationId,

  evolve(organization: KnownOrganization | null, event): KnownOrganization | null {
    if (event.type !== 'identity.organization.created')
      return organization && { ...organization, ...changedBy(event, organization) };
    const { organizationId, name } = event.data;
    const createdAt = event.envelope.recordedAt;
    return { organizationId, ...firstSettings(name), ...open, billingOwnerId: null, createdAt };
  },
});

const open = { status: 'active', deletionDueAt: null } as const;
const archived = { status: 'archived', deletionDueAt: null } as const;

const before = ({ isArchived }: { readonly isArchived: boolean }) => (isArchived ? archived : open);

type Later = Exclude<OrganizationEvent, { readonly type: 'identity.organization.created' }>;

function changedBy({ type, data }: Later, organization: KnownOrganization): Partial<KnownOrganization> {
  switch (type) {
    case 'identity.organization.changed':
      return changedSettings(organization, data);
    case 'identity.organization.sender-limits-set':
      return changedSettings(organization, limitsSaid(data));
    case 'identity.organization.billing-owner-changed':
      return { billingOwnerId: data.billingOwnerId };
    case 'identity.organization.archived':
      return archived;
    case 'identity.organization.unarchived':
      return open;
    case 'identity.organization.deletion-requested':
      return { status: 'deleting', deletionDueAt: data.dueAt };
    case 'identity.organization.deletion-cancelled':
      return before(data);
    case 'identity.organization.deleted':
      return { status: 'deleted', deletionDueAt: null };
  }
}
