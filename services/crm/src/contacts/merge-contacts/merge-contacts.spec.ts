import {
  ContactChanged,
  ContactCompanyLinked,
  ContactCreated,
  ContactDeleted,
  ContactIdentityAdded,
  ContactMerged,
  ContactMergedInto,
  type MergeableField,
  type MergeSide,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { type Contact, evolve, initialContact } from '../contact.js';
import { canBeMerged, leaveTo, takeOver } from './merge-contacts.js';

const [leadingId, mergedId] = ['anna', 'anya'];
type Fields = Parameters<typeof ContactCreated>[0]['fields'];
const created = (contactId: string, name: string, fields: Fields = {}) =>
  ContactCreated({ contactId, subjectId: contactId, name, identities: [], source: 'member', fields });
const reached = (contactId: string, value: string, isPrimary: boolean) =>
  ContactIdentityAdded({
    ...{ contactId, subjectId: contactId, identityId: `id-of-${value}`, channel: 'phone', value, isPrimary },
  });
const linked = (contactId: string, companyId: string) => ContactCompanyLinked({ contactId, companyId });
const contact = (...events: Parameters<typeof evolve>[1][]): Contact => events.reduce(evolve, initialContact);
const merge = (merged: Contact, values: readonly (readonly [MergeableField, MergeSide])[] = []) => ({
  ...{ leadingId, mergedId, merged, isAgain: false },
  values: values.map(([field, winner]) => ({ field, winner })),
});
const merged = ContactMerged({ contactId: leadingId, mergedId });
const mergedInto = ContactMergedInto({ contactId: mergedId, intoId: leadingId, fromVersion: 2, toVersion: 3 });
const changed = (changes: Parameters<typeof ContactChanged>[0]['changes']) =>
  ContactChanged({ contactId: leadingId, changes });

describe('what the contact that leads takes over', () => {
  const given = scenario({ initial: initialContact, evolve, decide: takeOver });
  const anna = created(leadingId, 'Anna', { role: 'Buyer', tags: ['vip'], address: { city: 'Riga' } });

  it('is the more complete value of each field, and the tags of both', () =>
    given(anna)
      .when(
        merge(
          contact(
            created(mergedId, 'Anna Petrova', {
              ...{ role: 'Owner', gender: 'female', tags: ['vip', 'roof'], statusId: 'client' },
              address: { city: 'Riga', street: 'Brīvības iela 1' },
            }),
          ),
        ),
      )
      .then(
        merged,
        changed({
          ...{ name: 'Anna Petrova', gender: 'female', tags: ['vip', 'roof'], statusId: 'client' },
          address: { city: 'Riga', street: 'Brīvības iela 1' },
        }),
      ));

  it('is the value that somebody said wins, though it is none', () =>
    given(anna)
      .when(
        merge(contact(created(mergedId, 'A.', { tags: ['roof'] })), [
          ['name', 'merged'],
          ['role', 'merged'],
          ['tags', 'merged'],
          ['address', 'leading'],
        ]),
      )
      .then(merged, changed({ name: 'A.', role: null, tags: ['roof'] })));

  it('is its own where nothing is more complete', () =>
    given(anna)
      .when(merge(contact(created(mergedId, 'Anya', { role: 'Owner', address: { city: 'Omsk' } }))))
      .then(merged));

  it('is the company, and of fields of one’s own the value that there is', () => {
    const [roof, area] = ['roof', 'area'].map((fieldId) => ({ fieldId, value: 'flat' }));
    const anya = { ...created(mergedId, 'Anya') };
    const other = contact({ ...anya, data: { ...anya.data, customFields: [roof!, area!] } }, linked(mergedId, 'acme'));
    given({ ...anna, data: { ...anna.data, customFields: [{ fieldId: 'roof', value: 'steep' }] } })
      .when(merge(other))
      .then(
        merged,
        ContactChanged({ contactId: leadingId, changes: {}, customFields: [area!] }),
        linked(leadingId, 'acme'),
      );
    given({ ...anna, data: { ...anna.data, customFields: [{ fieldId: 'roof', value: 'steep' }] } })
      .when({ ...merge(other, [['companyId', 'leading']]), customValues: [{ fieldId: 'roof', winner: 'merged' }] })
      .then(merged, ContactChanged({ contactId: leadingId, changes: {}, customFields: [roof!, area!] }));
  });

  it('is every way to reach them, behind those it has', () =>
    given(anna, reached(leadingId, '+1', true))
      .when(merge(contact(created(mergedId, 'Anya'), reached(mergedId, '+1', true), reached(mergedId, '+2', false))))
      .then(merged, reached(leadingId, '+2', false)));

  it('is nothing where they are merged already', () =>
    given(anna, merged)
      .when(merge(contact(created(mergedId, 'Anya'), mergedInto)))
      .thenNothing());

  it('is nothing where the same command is given again, whatever became of it since', () => {
    const anya = contact(created(mergedId, 'Anya', { gender: 'female' }));
    const again = { ...merge(anya), isAgain: true };
    given(anna, merged).when(again).thenNothing();
    given(anna)
      .when(again)
      .then(merged, changed({ gender: 'female' }));
    given(anna, merged)
      .when(merge(anya))
      .then(merged, changed({ gender: 'female' }));
  });

  it('refuses more ways to reach them than one can have', () => {
    const many = Array.from({ length: 30 }, (_, n) => String(n));
    given(anna, ...many.map((n) => reached(leadingId, `+1${n}`, false)))
      .when(merge(contact(created(mergedId, 'Anya'), ...many.map((n) => reached(mergedId, `+2${n}`, false)))))
      .thenRefused('crm.contact.too-many-identities');
  });

  it('refuses one and the same, and what is not there', () => {
    const anya = contact(created(mergedId, 'Anya'));
    given(anna)
      .when({ ...merge(anya), mergedId: leadingId })
      .thenRefused('crm.contact.merged-with-itself');
    given().when(merge(anya)).thenRefused('crm.contact.not-found');
    given(anna).when(merge(initialContact)).thenRefused('crm.contact.not-found');
    given(anna, ContactDeleted({ contactId: leadingId }))
      .when(merge(anya))
      .thenRefused('crm.contact.not-found');
    const elsewhere = ContactMergedInto({ ...mergedInto.data, intoId: 'ann' });
    given(anna)
      .when(merge(contact(created(mergedId, 'Anya'), elsewhere)))
      .thenRefused('crm.contact.not-found');
  });
});

describe('who is merged', () => {
  const asked = { leadingId, mergedId, fromVersion: 2, toVersion: 3 };

  it('leaves to the other which of its versions that made', () => expect(leaveTo(asked)).toEqual([mergedInto]));

  it('leaves nothing where it was merged before', () => expect(leaveTo({ ...asked, toVersion: 1 })).toEqual([]));

  it('is there, or was merged by the same command', () => {
    const pair = { leadingId, mergedId };
    const anya = created(mergedId, 'Anya');
    expect([canBeMerged(pair, contact(anya)), canBeMerged(pair, contact(anya, mergedInto))]).toEqual([[], []]);
    expect(() => canBeMerged(pair, initialContact)).toThrow('crm.contact.not-found');
    expect(() => canBeMerged({ ...pair, leadingId: 'ann' }, contact(anya, mergedInto))).toThrow(
      'crm.contact.not-found',
    );
  });

  it('is known by nothing but its channels', () => {
    const away = contact(created(mergedId, 'Anya'), mergedInto);
    expect(away.status).toBe('unknown');
    const writtenTo = evolve(away, { type: 'crm.contact.written-to', data: { contactId: mergedId, chatId: 'c' } });
    expect(writtenTo).toMatchObject({ status: 'unknown', inBin: { isWrittenTo: true } });
  });
});
