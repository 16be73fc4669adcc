import {
  CompanyCreated,
  CompanyDeleted,
  CompanyRestored,
  ContactCompanyLinked,
  ContactCreated,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve as evolveContact, initialContact } from '../../contacts/contact.js';
import { evolve, initialCompany } from '../company.js';
import { createCompany } from '../create-company/create-company.js';
import { linkContactCompany } from './link-contact-company.js';

const created = ContactCreated({
  contactId: 'anna',
  name: 'Anna | Acme',
  source: 'telegram',
  subjectId: 'peer',
  identities: [{ channel: 'telegram', peerId: 'peer' }],
});
const link = { contactId: 'anna', companyId: 'acme' };
const given = scenario({ initial: initialContact, evolve: evolveContact, decide: linkContactCompany });

describe('link contact company', () => {
  it('links the company that the contact named', () => given(created).when(link).then(ContactCompanyLinked(link)));

  it('links it once', () => given(created, ContactCompanyLinked(link)).when(link).thenNothing());

  it('links nobody who is no contact', () => given().when(link).thenNothing());
});

describe('create company', () => {
  const acme = { companyId: 'acme', name: 'Acme' };
  const givenCompany = scenario({ initial: initialCompany, evolve, decide: createCompany });

  it('makes it', () => givenCompany().when(acme).then(CompanyCreated(acme)));

  it('makes it once', () => givenCompany(CompanyCreated(acme)).when(acme).thenNothing());

  it('takes it out of the recycle bin', () =>
    givenCompany(CompanyCreated(acme), CompanyDeleted({ companyId: 'acme' }))
      .when(acme)
      .then(CompanyRestored({ companyId: 'acme' })));
});
