import { type EventOf, FieldChanged, type FieldEvent } from '@parley/contracts';

import { canBeUnique } from '../create-field/create-field.js';
import { cannotBeUnique } from '../field.errors.js';
import type { RecordField, RecordFields } from '../field.js';
import { checkVersion, isSame, namedField } from '../named-field.js';

type Change = Omit<EventOf<typeof FieldChanged>['data'], 'recordKind'>;

export type FieldUpdate = Change & { readonly expectedVersion?: number | undefined };

export function updateField({ expectedVersion, ...change }: FieldUpdate, fields: RecordFields): readonly FieldEvent[] {
  const { fieldId } = change;
  const field = namedField(fields, fieldId);
  checkVersion(field, expectedVersion);
  if (change.isUnique && !canBeUnique(field.type)) throw cannotBeUnique();
  const differing = {
    ...differs('name', change, field),
    ...differs('isRequired', change, field),
    ...differs('isUnique', change, field),
    ...differs('helpText', change, field),
  };
  if (Object.keys(differing).length === 0) return [];
  return [FieldChanged({ recordKind: field.recordKind, fieldId, ...differing })];
}

const differs = <Name extends keyof RecordField & keyof Change>(name: Name, change: Change, field: RecordField) =>
  change[name] === undefined || isSame(change[name], field[name]) ? {} : { [name]: change[name] };
