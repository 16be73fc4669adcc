import {
  ContactAssigned,
  ContactCompanyLinked,
  ContactCreated,
  type ContactEvent,
  type EventOf,
} from '@parley/contracts';

import { isThere } from '../../recycle-bin/recyclable.js';
import { contactExists } from '../contact.errors.js';
import type { Contact } from '../contact.js';
import { identitiesAdded, type NamedIdentity } from '../identities/identities.js';

type Created = EventOf<typeof ContactCreated>['data'];

/** Somebody whom a member knows, with all that is known of them, and who answers for them at first. */
export type ContactByHand = Pick<Created, 'contactId' | 'name' | 'fields' | 'customFields'> & {
  readonly companyId: string | null;
  readonly identities: readonly NamedIdentity[];
  readonly makerId: string | null;
};

/** What was entered lies under the contact's own key. */
export function createContactByHand(asked: ContactByHand, existing: Contact): readonly ContactEvent[] {
  const { companyId, identities, makerId, ...made } = asked;
  const { contactId } = made;
  const whose = { contactId, subjectId: contactId };
  if (isThere(existing)) throw contactExists(contactId);
  return [
    ContactCreated({ ...made, ...whose, identities: [], source: 'member' }),
    ...identitiesAdded(whose, identities),
    ...(companyId === null ? [] : [ContactCompanyLinked({ contactId, companyId })]),
    ...(makerId === null ? [] : [ContactAssigned({ contactId, assigneeId: makerId, teamId: null, reason: 'by-hand' })]),
  ];
}
