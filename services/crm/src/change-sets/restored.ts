import type { Address } from '@parley/contracts';

import type { Answered } from '../answerable/answerable.js';
import type { CustomValues } from '../custom-fields/custom-values.js';
import type { CheckedValue } from '../custom-fields/field-directory/check-values.js';

/** A record as it was, and those of its fields that are to be so again; `address.city` is a field of a field. */
export type Restoring<Was> = { readonly was: Was; readonly fields: readonly string[] };

/** The field that a name is of: `address` for `address.city`. */
export const fieldNamed = (name: string): string => name.split('.')[0] ?? name;

export const isRestored = ({ fields }: Restoring<unknown>, ...names: readonly string[]): boolean =>
  names.some((name) => fields.includes(name));

/** Who shall answer for it again, and by which territory, where one had said so. */
export function answererOf({ was, fields }: Restoring<Answered>, now: Answered) {
  const assigneeId = fields.includes('assigneeId') ? was.assigneeId : now.assigneeId;
  const teamId = fields.includes('teamId') ? was.teamId : now.teamId;
  return was.ruleId === null
    ? ({ assigneeId, teamId, reason: 'by-hand' } as const)
    : ({ assigneeId, teamId, reason: 'territory', ruleId: was.ruleId } as const);
}

/** The fields of a field that are to be what they were, such as `city` of `address.city`. */
const partsOf = (field: string, names: readonly string[]): readonly string[] =>
  names.filter((name) => fieldNamed(name) === field).map((name) => name.slice(field.length + 1));

/** What was said by fields of one's own that are to be what they were; null where nothing was. */
export const restoredValues = ({
  was,
  fields,
}: Restoring<{ readonly customFields: CustomValues }>): readonly CheckedValue[] =>
  partsOf('customFields', fields).map((fieldId) => ({ fieldId, value: was.customFields[fieldId] ?? null }));

/** The address with those of its parts that are to be what they were; null where nothing of it is left. */
export function restoredAddress(
  { was, fields }: Restoring<{ readonly address: Address | null }>,
  now: Address | null,
): Address | null {
  const parts = partsOf('address', fields);
  if (parts.length === 0) return now;
  const kept = Object.entries(now ?? {}).filter(([part]) => !parts.includes(part));
  const restored = Object.entries(was.address ?? {}).filter(([part]) => parts.includes(part));
  const address: Address = Object.fromEntries([...kept, ...restored]);
  return Object.keys(address).length > 0 ? address : null;
}
