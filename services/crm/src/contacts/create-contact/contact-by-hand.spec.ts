import { ContactAssigned, ContactCompanyLinked, ContactCreated, ContactIdentityAdded } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialContact } from '../contact.js';
import { createContactByHand } from './contact-by-hand.js';

const contactId = 'anna';
const asked = { contactId, name: 'Anna', companyId: null, identities: [], makerId: null };
const phone = (identityId: string) => ({ identityId, channel: 'phone', value: `+${identityId}` }) as const;
const reached = (identityId: string, isPrimary: boolean) =>
  ContactIdentityAdded({ contactId, subjectId: contactId, ...phone(identityId), isPrimary });
const created = (more: object = {}) =>
  ContactCreated({ contactId, subjectId: contactId, name: 'Anna', identities: [], source: 'member', ...more });
const given = scenario({ initial: initialContact, evolve, decide: createContactByHand });

describe('create contact by hand', () => {
  it('makes a contact whose data lie under its own key', () => given().when(asked).then(created()));

  it('keeps all that was said of them, and the first way of a channel as the primary one', () => {
    const fields = { role: 'Buyer', tags: ['roof'] };
    given()
      .when({ ...asked, fields, companyId: 'acme', identities: [phone('1'), phone('2'), phone('1')], makerId: 'ada' })
      .then(
        created({ fields }),
        reached('1', true),
        reached('2', false),
        ContactCompanyLinked({ contactId, companyId: 'acme' }),
        ContactAssigned({ contactId, assigneeId: 'ada', teamId: null, reason: 'by-hand' }),
      );
  });

  it('refuses an id that is taken', () => given(created()).when(asked).thenRefused('crm.contact.exists'));
});
