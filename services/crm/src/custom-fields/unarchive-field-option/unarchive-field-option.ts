import { type FieldEvent, FieldOptionUnarchived, MOST_OPTIONS } from '@parley/contracts';

import type { NamedOption } from '../archive-field-option/archive-field-option.js';
import { tooManyOptions } from '../field.errors.js';
import type { RecordFields } from '../field.js';
import { namedField, namedOption } from '../named-field.js';

export function unarchiveFieldOption({ fieldId, optionId }: NamedOption, fields: RecordFields): readonly FieldEvent[] {
  const field = namedField(fields, fieldId);
  const { recordKind, options } = field;
  if (!namedOption(field, optionId).isArchived) return [];
  if (options.filter(({ isArchived }) => !isArchived).length >= MOST_OPTIONS) throw tooManyOptions();
  return [FieldOptionUnarchived({ recordKind, fieldId, optionId })];
}
