import { type FieldEvent, FieldsReordered, type RecordKind } from '@parley/contracts';

import type { RecordFields } from '../field.js';
import { isSame, orderOf } from '../named-field.js';

export type FieldOrder = { readonly recordKind: RecordKind; readonly fieldIds: string[] };

export function reorderFields({ recordKind, fieldIds }: FieldOrder, fields: RecordFields): readonly FieldEvent[] {
  const known = fields.filter(({ isArchived }) => !isArchived).map(({ fieldId }) => fieldId);
  return isSame(known, orderOf(known, fieldIds)) ? [] : [FieldsReordered({ recordKind, fieldIds })];
}
