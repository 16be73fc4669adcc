import { ContactIdentityAdded, ContactIdentityRemoved } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type ContactIdentityRow = {
  readonly contactIdentityId: string;
  readonly identityId: string;
  readonly contactId: string;
  readonly isRemoved: boolean;
};

export const ContactIdentityTable = defineEntity({
  name: 'ContactIdentity',
  tableName: 'contact_identity',
  properties: {
    ...tenantKey,
    contactIdentityId: p.text().primary(),
    identityId: p.uuid(),
    contactId: p.uuid(),
    isRemoved: p.boolean(),
  },
});

/** Who is reached by what, to be found by it however many contacts there are. */
export const contactIdentities = readModel({
  name: 'crm.contact-identities.v1',
  table: ContactIdentityTable,
  events: [ContactIdentityAdded, ContactIdentityRemoved],
  mode: 'insert-only',
  key: ({ data: { contactId, identityId } }) => `${contactId}:${identityId}`,

  evolve(_row: ContactIdentityRow | null, { type, data }): ContactIdentityRow | null {
    const { contactId, identityId } = data;
    const contactIdentityId = `${contactId}:${identityId}`;
    return { contactIdentityId, identityId, contactId, isRemoved: type === 'crm.contact.identity-removed' };
  },
});
