import { linkedIdentityEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type LinkedIdentityRow = {
  readonly identityId: string;
  readonly userId: string;
  readonly providerId: string;
  readonly linkedAt: Date | string;
};

export const LinkedIdentityTable = defineEntity({
  name: 'LinkedIdentity',
  tableName: 'linked_identity',
  properties: {
    ...tenantKey,
    identityId: p.uuid().primary(),
    userId: p.uuid(),
    providerId: p.text(),
    linkedAt: p.datetime(3),
  },
});

/** Lies in the house. One that was given up is no row. */
export const linkedIdentityList = readModel({
  name: 'identity.linked-identity-list.v1',
  table: LinkedIdentityTable,
  events: linkedIdentityEvents,
  mode: 'inline',
  key: ({ data }) => data.identityId,
  evolve(_: LinkedIdentityRow | null, { type, data, envelope }): LinkedIdentityRow | null {
    return type === 'identity.user.identity-linked' ? { ...data, linkedAt: envelope.recordedAt } : null;
  },
});
