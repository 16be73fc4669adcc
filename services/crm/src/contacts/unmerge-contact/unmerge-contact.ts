import { type ContactEvent, ContactUnmerged, ContactUnmergedFrom, type FieldChange } from '@parley/contracts';

import { inTurn } from '../../change-sets/in-turn.js';
import { restorableOfContact, restoreContact, type WasContact } from '../../change-sets/restore-contact.js';
import { fieldNamed } from '../../change-sets/restored.js';
import { type Step, undoing } from '../../change-sets/undoing.js';
import { contactNotFound, leadingContactAway } from '../contact.errors.js';
import { type Contact, evolve, isMerged, type MergedInto } from '../contact.js';
import { removeContactIdentity } from '../remove-contact-identity/remove-contact-identity.js';

/** The contact stands for itself again. Nothing where it does already. */
export function comeBack({ contactId }: { readonly contactId: string }, contact: Contact): readonly ContactEvent[] {
  if (contact.status === 'known') return [];
  if (!isMerged(contact)) throw contactNotFound(contactId);
  return [ContactUnmergedFrom({ contactId, fromId: contact.inBin.mergedInto.contactId })];
}

/** A version of the leading contact, as far as unmerging asks. */
export type Version = WasContact & Step;

export type LettingGo = {
  readonly mergedId: string;
  readonly into: MergedInto;
  /** All that the leading contact was. */
  readonly versions: readonly Version[];
};

/** What the leading contact gives back, and what was changed of that since. */
export type LetGo = { readonly events: readonly ContactEvent[]; readonly conflicts: readonly FieldChange[] };

/** Each field that the merge gave another value is what it was; one that was changed again since stays. */
export function letGo(letting: LettingGo, leading: Contact): LetGo {
  const { mergedId, into, versions } = letting;
  const { contactId, fromVersion, toVersion } = into;
  if (leading.status === 'unknown') throw leadingContactAway(contactId);
  const steps = versions.map(({ version, changes }) => ({
    ...{ version, changes, changeSetId: version >= fromVersion && version <= toVersion ? mergedId : null },
  }));
  const { fields, ambiguous } = undoing(mergedId, steps) ?? { fields: [], ambiguous: [] };
  const was = versions.find(({ version }) => version === fromVersion - 1);
  const events = inTurn(evolve, [
    () => [ContactUnmerged({ contactId, mergedId })],
    (contact: Contact) => (was ? restoreContact({ was, fields: fields.filter(isGivenBack) }, contact) : []),
    reachedNoMore(letting, was),
  ])(leading);
  return { events, conflicts: ambiguous.filter(isGivenBack).map((field) => conflictOf(field, steps)) };
}

/** Ways to reach them go one by one. */
const isGivenBack = (field: string) => field !== 'identities' && restorableOfContact.includes(fieldNamed(field));

/** Those that came with the merge and are still there are the other one’s again. */
const reachedNoMore =
  ({ into, versions }: LettingGo, was: Version | undefined) =>
  (contact: Contact): readonly ContactEvent[] => {
    if (contact.status === 'unknown') return [];
    const { contactId, toVersion } = into;
    const before = new Set(was?.identities.map(({ id }) => id));
    const merged = versions.find(({ version }) => version === toVersion)?.identities ?? [];
    const taken = new Set(merged.map(({ id }) => id).filter((id) => !before.has(id)));
    const left = contact.identities.filter(({ id }) => taken.has(id));
    return inTurn(
      evolve,
      left.map(
        ({ id: identityId }) =>
          (now: Contact) =>
            removeContactIdentity({ contactId, identityId }, now),
      ),
    )(contact);
  };

/** What a field was before the merge, and what somebody has made of it since. */
function conflictOf(field: string, steps: readonly Step[]): FieldChange {
  const from = steps.findIndex(({ changeSetId }) => changeSetId !== null);
  const changes = steps.slice(from).flatMap((step) => step.changes[field] ?? []);
  return { field, before: [...(changes[0]?.before ?? [])], after: [...(changes.at(-1)?.after ?? [])] };
}
