import { ContactAssigned, ContactCreated, ContactDeleted, ContactErased, ContactRestored } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialContact, reachedContact } from '../contact.js';
import { restoreContact } from '../restore-contact/restore-contact.js';
import { deleteContact, eraseContact } from './delete-contact.js';

const contactId = 'contact-1';
const named = { contactId };
const created = ContactCreated({ contactId, subjectId: contactId, name: 'Anna', identities: [], source: 'member' });
const assigned = ContactAssigned({ contactId, assigneeId: 'ada', teamId: null, reason: 'by-hand' });
const [deleted, restored, erased] = [ContactDeleted(named), ContactRestored(named), ContactErased(named)];

describe('delete contact', () => {
  const given = scenario({ initial: initialContact, evolve, decide: deleteContact });

  it('puts it into the recycle bin', () => given(created).when(named).then(deleted));

  it('puts it there again once it came out', () => given(created, deleted, restored).when(named).then(deleted));

  it('refuses what lies there, what was erased, and what never was', () => {
    given(created, deleted).when(named).thenRefused('crm.contact.not-found');
    given(created, deleted, erased).when(named).thenRefused('crm.contact.not-found');
    given().when(named).thenRefused('crm.contact.not-found');
  });
});

describe('restore contact', () => {
  const given = scenario({ initial: initialContact, evolve, decide: restoreContact });

  it('takes it out again', () => given(created, deleted).when(named).then(restored));

  it('does nothing where it lies elsewhere', () => given(created).when(named).thenNothing());

  it('refuses what was erased, and what never was', () => {
    given(created, deleted, erased).when(named).thenRefused('crm.contact.not-found');
    given().when(named).thenRefused('crm.contact.not-found');
  });

  it('gives it back as it was', () => {
    const before = [created, assigned].reduce(evolve, initialContact);
    expect([deleted, restored].reduce(evolve, before)).toEqual(before);
  });

  it('refuses whoever would not reach it', () => {
    const by = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] }) as const;
    const inBin = [created, assigned, deleted].reduce(evolve, initialContact);
    expect(reachedContact(by('tim'), inBin)).toEqual(initialContact);
    expect(reachedContact(by('ada'), inBin), 'mutant twin: whose it was').toEqual(inBin);
  });
});

describe('erase contact', () => {
  const given = scenario({ initial: initialContact, evolve, decide: eraseContact });

  it('ends what lies in the recycle bin', () => given(created, deleted).when(named).then(erased));

  it('leaves what came out, and what was ended before', () => {
    given(created, deleted, restored).when(named).thenNothing();
    given(created, deleted, erased).when(named).thenNothing();
  });
});
