import { type FieldEvent, FieldOptionsReordered } from '@parley/contracts';

import type { RecordFields } from '../field.js';
import { isSame, namedField, orderOf } from '../named-field.js';

export type OptionOrder = { readonly fieldId: string; readonly optionIds: string[] };

export function reorderFieldOptions({ fieldId, optionIds }: OptionOrder, fields: RecordFields): readonly FieldEvent[] {
  const { recordKind, options } = namedField(fields, fieldId);
  const known = options.filter(({ isArchived }) => !isArchived).map(({ optionId }) => optionId);
  return isSame(known, orderOf(known, optionIds)) ? [] : [FieldOptionsReordered({ recordKind, fieldId, optionIds })];
}
