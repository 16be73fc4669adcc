import { type ContactEvent, ContactUnmergedFrom, type SharedRecord } from '@parley/contracts';

import type { Answered } from '../answerable/answerable.js';
import { addContactIdentity } from '../contacts/add-contact-identity/add-contact-identity.js';
import { assignContact } from '../contacts/assign-contact/assign-contact.js';
import { type Contact, evolve, isMerged } from '../contacts/contact.js';
import { type ContactFields, noFields } from '../contacts/contact-fields.js';
import type { Identity } from '../contacts/identities/identities.js';
import { removeContactIdentity } from '../contacts/remove-contact-identity/remove-contact-identity.js';
import { setContactCollaborators } from '../contacts/set-contact-collaborators/set-contact-collaborators.js';
import { updateContact } from '../contacts/update-contact/update-contact.js';
import type { CustomValues } from '../custom-fields/custom-values.js';
import { notUndoable } from './change-set.errors.js';
import { inTurn } from './in-turn.js';
import { answererOf, isRestored, type Restoring, restoredAddress, restoredValues } from './restored.js';

export type WasContact = Answered &
  SharedRecord &
  ContactFields & {
    readonly contactId: string;
    readonly name: string | null;
    readonly companyId: string | null;
    readonly identities: readonly Identity[];
    readonly customFields: CustomValues;
  };

/** The fields of a contact that can be what they were again. */
export const restorableOfContact: readonly string[] = [
  ...['name', 'companyId', 'identities', 'assigneeId', 'teamId', 'collaboratorIds', 'customFields', 'mergedIntoId'],
  ...Object.keys(noFields),
];

type ContactRestoring = Restoring<WasContact>;

/** @throws DomainError of the first field that can't be what it was: nothing of the contact is restored then */
export const restoreContact = (restoring: ContactRestoring, contact: Contact): readonly ContactEvent[] =>
  inTurn(evolve, [
    apartAgain(restoring),
    enteredAgain(restoring),
    reachedAgain(restoring),
    leftAgain(restoring),
    reassigned(restoring),
    sharedAgain(restoring),
  ])(contact);

type Decision = (contact: Contact) => readonly ContactEvent[];

/** Whoever was merged stands for itself again; merging again is for whoever sees both. */
const apartAgain =
  (restoring: ContactRestoring): Decision =>
  (contact) => {
    if (!isRestored(restoring, 'mergedIntoId')) return [];
    if (!isMerged(contact)) throw notUndoable('mergedIntoId');
    return [ContactUnmergedFrom({ contactId: restoring.was.contactId, fromId: contact.inBin.mergedInto.contactId })];
  };

const enteredAgain =
  (restoring: ContactRestoring): Decision =>
  (contact) => {
    if (contact.status === 'unknown') return [];
    const { contactId, name, companyId } = restoring.was;
    const fields = restoredFields(restoring, contact.fields);
    const changes = { ...fields, ...(isRestored(restoring, 'name') && name !== null && { name }) };
    const said = { changes, customFields: restoredValues(restoring) };
    return updateContact({ contactId, ...said, ...(isRestored(restoring, 'companyId') && { companyId }) }, contact);
  };

function restoredFields(restoring: ContactRestoring, now: ContactFields) {
  const { was } = restoring;
  const of = <Name extends keyof ContactFields>(name: Name) => (isRestored(restoring, name) ? was[name] : now[name]);
  return {
    ...{ firstName: of('firstName'), middleName: of('middleName'), lastName: of('lastName') },
    ...{ role: of('role'), language: of('language'), gender: of('gender'), birthDate: of('birthDate') },
    ...{ tags: [...of('tags')], description: of('description'), address: restoredAddress(restoring, now.address) },
    ...{ lawfulBasis: of('lawfulBasis'), lawfulBasisNote: of('lawfulBasisNote') },
    ...{ statusId: of('statusId'), sourceId: of('sourceId'), processingWayId: of('processingWayId') },
  };
}

const reachedAgain =
  (restoring: ContactRestoring): Decision =>
  (contact) => {
    if (!isRestored(restoring, 'identities')) return [];
    const { contactId, identities } = restoring.was;
    const known = identities.flatMap(({ id: identityId, channel, value, isPrimary }) =>
      value === null ? [] : [{ contactId, identityId, channel, value, isPrimary }],
    );
    return inTurn(
      evolve,
      known.map((identity) => (found: Contact) => addContactIdentity(identity, found)),
    )(contact);
  };

const leftAgain =
  (restoring: ContactRestoring): Decision =>
  (contact) => {
    if (!isRestored(restoring, 'identities') || contact.status === 'unknown') return [];
    const { contactId, identities } = restoring.was;
    const others = contact.identities.filter(({ id }) => identities.every((one) => one.id !== id));
    return inTurn(
      evolve,
      others.map(
        ({ id: identityId }) =>
          (found: Contact) =>
            removeContactIdentity({ contactId, identityId }, found),
      ),
    )(contact);
  };

const reassigned =
  (restoring: ContactRestoring): Decision =>
  (contact) =>
    isRestored(restoring, 'assigneeId', 'teamId') && contact.status !== 'unknown'
      ? assignContact({ contactId: restoring.was.contactId, ...answererOf(restoring, contact) }, contact)
      : [];

const sharedAgain =
  (restoring: ContactRestoring): Decision =>
  (contact) => {
    const { contactId, collaboratorIds } = restoring.was;
    return isRestored(restoring, 'collaboratorIds')
      ? setContactCollaborators({ contactId, collaboratorIds }, contact)
      : [];
  };
