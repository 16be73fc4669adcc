import { FieldCreated, type FieldEvent, type RecordKind } from '@parley/contracts';

import type { RecordFields } from '../field.js';
import { builtInFields } from './built-in-fields.js';

/** The ids that built-in fields and their options have in an organization for good. */
export type FieldIds = {
  readonly fieldOf: (recordKind: RecordKind, key: string) => string;
  readonly optionOf: (fieldId: string, key: string) => string;
};

export type BuiltIn = { readonly recordKind: RecordKind; readonly ids: FieldIds };

/** Those that the kind has not yet: a later release may bring more. */
export function createBuiltInFields({ recordKind, ids }: BuiltIn, fields: RecordFields): readonly FieldEvent[] {
  return builtInFields
    .filter((one) => one.recordKind === recordKind && !fields.some(({ key }) => key === one.key))
    .map(({ options, ...field }) => {
      const fieldId = ids.fieldOf(recordKind, field.key);
      return FieldCreated({
        ...{ ...field, fieldId, type: 'select', relatedKind: null, helpText: null },
        ...{ isRequired: false, isUnique: false, isBuiltIn: true },
        options: options.map((option) => ({ ...option, optionId: ids.optionOf(fieldId, option.key) })),
      });
    });
}
