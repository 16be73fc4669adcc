import {
  type ContactView,
  type DealView,
  erased,
  type FieldChange,
  fieldOf,
  type LeadView,
  permissionOfField,
  type Reach,
} from '@parley/contracts';

export type Reading = 'contacts:read' | 'companies:read' | 'leads:read' | 'deals:read';

/** What a hidden field takes with it: parts of a name, and all else by which somebody is found where a username is not to be. */
const takenAlong: Readonly<Record<string, readonly string[]>> = {
  'contacts:read.name': ['firstName', 'middleName', 'lastName'],
  'contacts:read.username': ['identities'],
};

/** The fields of a record that a rule hides from whoever asks. */
export const hiddenOf = ({ hides = [] }: Reach, reading: Reading): readonly string[] =>
  hides
    .filter((field) => permissionOfField(field) === reading)
    .flatMap((field) => [fieldOf(field), ...(takenAlong[field] ?? [])]);

/** A contact as whoever asks may see it: what is hidden reads as what was erased, and is named. */
export function shownContact(view: ContactView, reach: Reach): ContactView {
  const hidden = hiddenOf(reach, 'contacts:read');
  if (hidden.length === 0) return view;
  return {
    ...view,
    ...(hidden.includes('name') && { name: erased, firstName: null, middleName: null, lastName: null }),
    ...(hidden.includes('username') && { username: null, identities: [] }),
    hiddenFields: [...hidden],
  };
}

/** A deal as whoever asks may see it. */
export function shownDeal(view: DealView, reach: Reach): DealView {
  const hidden = hiddenOf(reach, 'deals:read');
  if (hidden.length === 0) return view;
  return { ...view, ...(hidden.includes('title') && { title: erased }), hiddenFields: [...hidden] };
}

/** A lead as whoever asks may see it. */
export function shownLead(view: LeadView, reach: Reach): LeadView {
  const hidden = hiddenOf(reach, 'leads:read');
  if (hidden.length === 0) return view;
  return {
    ...view,
    ...(hidden.includes('name') && { name: erased }),
    ...(hidden.includes('phone') && { phone: null }),
    ...(hidden.includes('mail') && { mail: null }),
    ...(hidden.includes('request') && { request: null }),
    hiddenFields: [...hidden],
  };
}

/** What became of a record's fields, as far as whoever asks may see them. */
export function shownChanges(changes: readonly FieldChange[], reach: Reach, reading: Reading): FieldChange[] {
  const hidden = hiddenOf(reach, reading);
  return changes.filter(({ field }) => !hidden.includes(field));
}
