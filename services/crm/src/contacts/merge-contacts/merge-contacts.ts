import {
  ContactMerged,
  ContactMergedInto,
  type ContactEvent,
  type InputOf,
  type MergeContacts,
} from '@parley/contracts';

import { MOST_IDENTITIES } from '../add-contact-identity/add-contact-identity.js';
import { contactNotFound, mergedWithItself, tooManyIdentities } from '../contact.errors.js';
import { type Contact, isMerged } from '../contact.js';
import { identitiesAdded } from '../identities/identities.js';
import { updateContact } from '../update-contact/update-contact.js';
import { companyIdOf, fieldsOf, valuesOf } from './merged-fields.js';

/** Which two, whose value wins where somebody said so, and the one that is to be merged as it is found. */
export type Merge = Omit<InputOf<typeof MergeContacts>, 'expectedVersion'> & {
  readonly merged: Contact;
  /** Whether the command was given before. */
  readonly isAgain: boolean;
};

type Known = Extract<Contact, { readonly status: 'known' }>;

type Pair = Pick<Merge, 'leadingId' | 'mergedId'>;

const isMergedAlready = ({ leadingId }: Pair, merged: Contact) =>
  isMerged(merged) && merged.inBin.mergedInto.contactId === leadingId;

/** Changes nothing. @throws DomainError `not-found` `crm.contact.not-found` where there is nothing to be merged */
export function canBeMerged(pair: Pair, merged: Contact): readonly ContactEvent[] {
  if (merged.status === 'unknown' && !isMergedAlready(pair, merged)) throw contactNotFound(pair.mergedId);
  return [];
}

/** What the leading contact has of the other one from here on. */
export function takeOver(merge: Merge, leading: Contact): readonly ContactEvent[] {
  const { leadingId, mergedId, merged } = merge;
  if (leading.status === 'unknown') throw contactNotFound(leadingId);
  if (leadingId === mergedId) throw mergedWithItself(leadingId);
  if (isMergedAlready(merge, merged)) return [];
  // What was merged by this command, and unmerged since, is not merged once more.
  if (merge.isAgain && leading.everMergedIds.includes(mergedId)) return [];
  if (merged.status === 'unknown') throw contactNotFound(mergedId);

  const both = { ...merge, leading, merged };
  const said = { changes: fieldsOf(both), companyId: companyIdOf(both), customFields: valuesOf(both) };
  return [
    ContactMerged({ contactId: leadingId, mergedId }),
    ...updateContact({ contactId: leadingId, ...said }, leading),
    ...reachedToo(leadingId, leading, merged),
  ];
}

/** Every way to reach the other one is one to reach it, behind its own. */
function reachedToo(contactId: string, leading: Known, merged: Known): readonly ContactEvent[] {
  const known = new Set(leading.identities.map(({ id }) => id));
  const named = merged.identities.flatMap(({ id: identityId, channel, value }) =>
    value === null || known.has(identityId) ? [] : [{ identityId, channel, value }],
  );
  if (leading.identities.length + named.length > MOST_IDENTITIES) throw tooManyIdentities(contactId, MOST_IDENTITIES);
  return identitiesAdded({ contactId, subjectId: contactId }, named, leading.identities);
}

/** The versions of the leading contact that a merge made: none where it made none. */
export type Made = { readonly fromVersion: number; readonly toVersion: number };

/** The leading contact stands for it from here on. Nothing where that is so already. */
export function leaveTo({ leadingId, mergedId, fromVersion, toVersion }: Pair & Made): readonly ContactEvent[] {
  if (toVersion < fromVersion) return [];
  return [ContactMergedInto({ contactId: mergedId, intoId: leadingId, fromVersion, toVersion })];
}
