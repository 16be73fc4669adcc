import { type FieldEvent, FieldOptionArchived } from '@parley/contracts';

import type { RecordFields } from '../field.js';
import { namedField, namedOption } from '../named-field.js';

export type NamedOption = { readonly fieldId: string; readonly optionId: string };

export function archiveFieldOption({ fieldId, optionId }: NamedOption, fields: RecordFields): readonly FieldEvent[] {
  const field = namedField(fields, fieldId);
  const { recordKind } = field;
  return namedOption(field, optionId).isArchived ? [] : [FieldOptionArchived({ recordKind, fieldId, optionId })];
}
