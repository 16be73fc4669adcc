import { staffOfferEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type StaffOffer = { readonly staffAccessId: string; readonly organizationId: string; readonly endsAt: string };

export const StaffOfferTable = defineEntity({
  name: 'StaffOffer',
  tableName: 'staff_offer',
  properties: { ...tenantKey, staffAccessId: p.uuid().primary(), organizationId: p.uuid(), endsAt: p.text() },
});

/** Where staff was invited, in the house: what became of it the organization alone knows. */
export const staffOffers = readModel({
  name: 'identity.staff-offers.v1',
  table: StaffOfferTable,
  events: staffOfferEvents,
  mode: 'inline',
  key: ({ data }) => data.staffAccessId,

  evolve: (_: StaffOffer | null, { data }): StaffOffer => data,
});
