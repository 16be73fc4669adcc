import {
  ContactChanged,
  type ContactChanges,
  ContactCompanyLinked,
  ContactCompanyUnlinked,
  type ContactEvent,
} from '@parley/contracts';

import { changedFields } from '../../changes/changed-fields.js';
import { changedValues } from '../../custom-fields/custom-values.js';
import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import { contactNotFound } from '../contact.errors.js';
import type { Contact } from '../contact.js';

export type ContactUpdate = {
  readonly contactId: string;
  readonly changes: ContactChanges;
  /** Null for none from here on; stays as it is where nothing is said. */
  readonly companyId?: string | null | undefined;
  readonly customFields?: readonly CheckedValue[];
};

type Known = Extract<Contact, { readonly status: 'known' }>;

export function updateContact(update: ContactUpdate, contact: Contact): readonly ContactEvent[] {
  const { contactId } = update;
  if (contact.status === 'unknown') throw contactNotFound(contactId);
  const changes = changedFields({ ...contact.fields, name: contact.name }, untagged(update.changes));
  const customFields = changedValues(contact.customFields, update.customFields ?? []);
  const changed = ContactChanged({ contactId, changes: changes ?? {}, ...(customFields && { customFields }) });
  return [...(changes || customFields ? [changed] : []), ...moved(update, contact)];
}

/** No tags are an empty list of them. */
const untagged = (changes: ContactChanges): ContactChanges =>
  changes.tags === null ? { ...changes, tags: [] } : changes;

function moved({ contactId, companyId }: ContactUpdate, contact: Known): readonly ContactEvent[] {
  if (companyId === undefined || companyId === contact.companyId) return [];
  if (companyId !== null) return [ContactCompanyLinked({ contactId, companyId })];
  return contact.companyId === null ? [] : [ContactCompanyUnlinked({ contactId, companyId: contact.companyId })];
}
