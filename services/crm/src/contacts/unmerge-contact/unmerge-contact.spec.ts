import {
  ContactChanged,
  ContactChatAdded,
  ContactCreated,
  ContactDeleted,
  type ContactEvent,
  ContactIdentityAdded,
  ContactIdentityRemoved,
  ContactMerged,
  ContactMergedInto,
  ContactUnmerged,
  ContactUnmergedFrom,
} from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { changesBetween } from '../../as-of/changes.js';
import type { WasContact } from '../../change-sets/restore-contact.js';
import { noFields } from '../contact-fields.js';
import { evolve, initialContact, type MergedInto } from '../contact.js';
import { addContactChat } from '../add-contact-chat/add-contact-chat.js';
import { createContact } from '../create-contact/create-contact.js';
import { deleteContact, eraseContact } from '../delete-contact/delete-contact.js';
import { markContactWrittenTo } from '../mark-contact-written-to/mark-contact-written-to.js';
import { restoreContact } from '../restore-contact/restore-contact.js';
import type { Identity } from '../identities/identities.js';
import { comeBack, letGo, type Version } from './unmerge-contact.js';

const [contactId, mergedId] = ['anna', 'anya'];
const into: MergedInto = { contactId, fromVersion: 2, toVersion: 4 };
const created = (id: string) =>
  ContactCreated({ contactId: id, subjectId: id, name: 'Anna', identities: [], source: 'member' });
const mergedInto = ContactMergedInto({ contactId: mergedId, intoId: contactId, fromVersion: 2, toVersion: 4 });

describe('who was merged', () => {
  const given = scenario({ initial: initialContact, evolve, decide: comeBack });
  const named = { contactId: mergedId };
  const back = ContactUnmergedFrom({ contactId: mergedId, fromId: contactId });

  it('stands for itself again, as it was', () => {
    given(created(mergedId), mergedInto).when(named).then(back);
    const before = evolve(initialContact, created(mergedId));
    expect([mergedInto, back].reduce(evolve, before)).toEqual(before);
  });

  it('does so already', () => given(created(mergedId)).when(named).thenNothing());

  it('is not there where it lies in the recycle bin, or never was', () => {
    given(created(mergedId), ContactDeleted(named)).when(named).thenRefused('crm.contact.not-found');
    given().when(named).thenRefused('crm.contact.not-found');
  });

  it('is changed by no member meanwhile, but by its channels', () => {
    const away = [created(mergedId), mergedInto].reduce(evolve, initialContact);
    const chat = { contactId: mergedId, chatId: 'chat', channelAccountId: 'account' };
    const added = ContactChatAdded({ ...chat, kind: 'private' });
    expect(() => deleteContact(named, away)).toThrow('crm.contact.not-found');
    expect(() => restoreContact(named, away)).toThrow('crm.contact.not-found');
    expect(createContact({ ...chat, peerId: 'peer', name: 'Anna', source: 'telegram' }, away)).toEqual([added]);
    expect(addContactChat({ ...chat, kind: 'private' }, away)).toEqual([added]);
    expect(markContactWrittenTo(chat, away)).toHaveLength(1);
    expect(eraseContact(named, away)).toHaveLength(1);
    const later = [added, back].reduce<ReturnType<typeof evolve>>(evolve, away);
    expect(later).toMatchObject({ status: 'known', chatIds: ['chat'] });
  });
});

describe('the contact that led', () => {
  const phone: Identity = { id: 'phone', channel: 'phone', value: '+1', isPrimary: true };
  const added = ContactIdentityAdded({
    ...{ contactId, subjectId: contactId, identityId: 'phone', channel: 'phone', value: '+1', isPrimary: true },
  });
  const changed = (changes: Parameters<typeof ContactChanged>[0]['changes']) => ContactChanged({ contactId, changes });
  const merged: readonly ContactEvent[] = [
    created(contactId),
    ContactMerged({ contactId, mergedId }),
    changed({ name: 'Anna Petrova', role: 'Owner' }),
    added,
  ];
  const unmerged = ContactUnmerged({ contactId, mergedId });

  const was = {
    ...{ ...noFields, contactId, name: 'Anna', companyId: null, identities: [], customFields: {} },
    ...{ assigneeId: null, teamId: null, ruleId: null, collaboratorIds: [] },
  };
  const named = { ...was, name: 'Anna Petrova', role: 'Owner' };
  const rows: readonly WasContact[] = [was, was, named, { ...named, identities: [phone] }];
  const versionsOf = (...later: readonly WasContact[]): readonly Version[] =>
    [...rows, ...later].map((row, index, all) => ({
      ...row,
      ...{ version: index + 1, changes: changesBetween(all[index - 1] ?? null, row), changeSetId: null },
    }));
  const now = (...later: readonly ContactEvent[]) => [...merged, ...later].reduce(evolve, initialContact);

  it('is what it was before', () => {
    const { events, conflicts } = letGo({ mergedId, into, versions: versionsOf() }, now());
    const gone = ContactIdentityRemoved({ contactId, identityId: 'phone' });
    expect(events).toEqual([unmerged, changed({ name: 'Anna', role: null }), gone]);
    expect(conflicts).toEqual([]);
  });

  it('keeps what was changed since, and says so field by field', () => {
    const buyer = { ...rows[3]!, role: 'Buyer', gender: 'female' } as const;
    const later = changed({ role: 'Buyer', gender: 'female' });
    const { events, conflicts } = letGo({ mergedId, into, versions: versionsOf(buyer) }, now(later));
    expect(events[1]).toEqual(changed({ name: 'Anna' }));
    expect(conflicts).toEqual([{ field: 'role', before: [], after: ['Buyer'] }]);
  });

  it('keeps a way to reach it that was added since, and lacks one that was removed', () => {
    const mail: Identity = { ...phone, id: 'mail', channel: 'mail', value: 'a@b.c' };
    const since = [
      ContactIdentityRemoved({ contactId, identityId: 'phone' }),
      ContactIdentityAdded({ ...added.data, identityId: 'mail', channel: 'mail', value: 'a@b.c' }),
    ];
    const versions = versionsOf({ ...named }, { ...named, identities: [mail] });
    const { events, conflicts } = letGo({ mergedId, into, versions }, now(...since));
    expect(events).toEqual([unmerged, changed({ name: 'Anna', role: null })]);
    expect(conflicts).toEqual([]);
  });

  it('is to be there', () => {
    const versions = versionsOf();
    for (const away of [
      ContactDeleted({ contactId }),
      ContactMergedInto({ contactId, intoId: 'ann', fromVersion: 2, toVersion: 2 }),
    ])
      expect(() => letGo({ mergedId, into, versions }, now(away))).toThrow('crm.contact.leading-away');
  });
});
