import type { Address, MergeableField, MergeContacts, MergeSide, InputOf } from '@parley/contracts';

import type { CustomValues } from '../../custom-fields/custom-values.js';
import type { CheckedValue } from '../../custom-fields/field-directory/check-values.js';
import type { ContactFields } from '../contact-fields.js';
import type { Contact } from '../contact.js';

type Known = Extract<Contact, { readonly status: 'known' }>;
type Winners = Pick<InputOf<typeof MergeContacts>, 'values' | 'customValues'>;

/** The contact that leads, the one that is merged into it, and whose value wins where somebody said so. */
export type Both = Winners & { readonly leading: Known; readonly merged: Known };

const words = (text: string) => text.split(/\s+/).length;
const partCount = (address: Address | null) => Object.keys(address ?? {}).length;

const said = ({ values = [] }: Winners, name: MergeableField): MergeSide | undefined =>
  values.find(({ field }) => field === name)?.winner;

/** Whose name it is: that of more words, and the leading one’s where both have as many. */
function nameOf(both: Both): string | null {
  const { leading, merged } = both;
  if (merged.name === null || leading.name === null) return leading.name ?? merged.name;
  const winner = said(both, 'name') ?? (words(merged.name) > words(leading.name) ? 'merged' : 'leading');
  return both[winner].name;
}

/** Those of both, unless somebody said whose. */
function tagsOf(both: Both): string[] {
  const winner = said(both, 'tags');
  if (winner !== undefined) return [...both[winner].fields.tags];
  return [...new Set([...both.leading.fields.tags, ...both.merged.fields.tags])];
}

function addressOf(both: Both): Address | null {
  const [ours, theirs] = [both.leading.fields.address, both.merged.fields.address];
  const winner = said(both, 'address') ?? (partCount(theirs) > partCount(ours) ? 'merged' : 'leading');
  return both[winner].fields.address;
}

export const companyIdOf = (both: Both): string | null => {
  const winner = said(both, 'companyId');
  return winner === undefined ? (both.leading.companyId ?? both.merged.companyId) : both[winner].companyId;
};

/** What the leading contact is once both are one: of each field the value that wins, else the one that there is. */
export function fieldsOf(both: Both) {
  const of = <Name extends MergeableField & keyof ContactFields>(name: Name): ContactFields[Name] => {
    const winner = said(both, name);
    return winner === undefined ? (both.leading.fields[name] ?? both.merged.fields[name]) : both[winner].fields[name];
  };
  const name = nameOf(both);
  return {
    ...(name !== null && { name }),
    ...{ firstName: of('firstName'), middleName: of('middleName'), lastName: of('lastName') },
    ...{ role: of('role'), language: of('language'), gender: of('gender'), birthDate: of('birthDate') },
    ...{ tags: tagsOf(both), description: of('description'), address: addressOf(both) },
    ...{ lawfulBasis: of('lawfulBasis'), lawfulBasisNote: of('lawfulBasisNote') },
    ...{ statusId: of('statusId'), sourceId: of('sourceId'), processingWayId: of('processingWayId') },
  };
}

/** The same of fields of one’s own. */
export function valuesOf({ leading, merged, customValues = [] }: Both): readonly CheckedValue[] {
  const winners = new Map(customValues.map(({ fieldId, winner }) => [fieldId, winner]));
  const values = (of: CustomValues, fieldId: string) => of[fieldId] ?? null;
  return Object.keys({ ...leading.customFields, ...merged.customFields }).map((fieldId) => {
    const [ours, theirs] = [values(leading.customFields, fieldId), values(merged.customFields, fieldId)];
    const winner = winners.get(fieldId);
    return { fieldId, value: winner === undefined ? (ours ?? theirs) : { leading: ours, merged: theirs }[winner] };
  });
}
