import {
  ContactAssigned,
  type ContactChanges,
  ContactCompanyLinked,
  ContactCreated,
  type ContactEvent,
} from '@parley/contracts';

import type { Contact } from '../../contacts/contact.js';
import { identitiesAdded, type NamedIdentity } from '../../contacts/identities/identities.js';
import { updateContact } from '../../contacts/update-contact/update-contact.js';
import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import { nameMissing } from '../record-import.errors.js';

/** Whoever a row of a table is about, and all that it says of them. */
export type ContactOfRow = {
  readonly row: number;
  readonly contactId: string;
  /** None where the row says none. */
  readonly name: string | null;
  readonly fields: Omit<ContactChanges, 'name'>;
  readonly customFields: readonly CheckedValue[];
  readonly identities: readonly NamedIdentity[];
  readonly companyId: string | null;
  /** Who answers for them at first, where they are new. */
  readonly makerId: string | null;
};

/**
 * Whoever is new comes into being as the row says; of whoever is known it changes what it says, and leaves the rest. Done
 * again it does nothing.
 *
 * @throws DomainError `invalid` `crm.record-import.name-missing`
 */
export function importContact(asked: ContactOfRow, contact: Contact): readonly ContactEvent[] {
  return contact.status === 'unknown' ? created(asked) : changed(asked, contact);
}

function created(asked: ContactOfRow): readonly ContactEvent[] {
  const { row, contactId, name, fields, companyId, makerId } = asked;
  if (name === null) throw nameMissing(row);
  const whose = { contactId, subjectId: contactId };
  const customFields = asked.customFields.filter(({ value }) => value !== null);
  const said = { ...(Object.keys(fields).length > 0 && { fields }), ...(customFields.length > 0 && { customFields }) };
  return [
    ContactCreated({ ...whose, name, identities: [], source: 'import', ...said }),
    ...identitiesAdded(whose, asked.identities),
    ...(companyId === null ? [] : [ContactCompanyLinked({ contactId, companyId })]),
    ...(makerId === null ? [] : [ContactAssigned({ contactId, assigneeId: makerId, teamId: null, reason: 'by-hand' })]),
  ];
}

type Known = Extract<Contact, { readonly status: 'known' }>;

function changed(asked: ContactOfRow, contact: Known): readonly ContactEvent[] {
  const { contactId, name, fields, customFields, companyId } = asked;
  const changes = { ...fields, ...(name !== null && { name }), ...tagsOf(fields, contact) };
  return [
    ...updateContact({ contactId, changes, customFields, ...(companyId !== null && { companyId }) }, contact),
    ...identitiesAdded({ contactId, subjectId: contactId }, asked.identities, contact.identities),
  ];
}

/** A table adds tags, and takes none away. */
function tagsOf({ tags }: ContactOfRow['fields'], contact: Known): Pick<ContactChanges, 'tags'> {
  return Array.isArray(tags) ? { tags: [...new Set([...contact.fields.tags, ...tags])] } : {};
}
