import { type EventOf, type FieldEvent, FieldOptionCreated, MOST_OPTIONS } from '@parley/contracts';

import { hasOptions } from '../create-field/create-field.js';
import { optionKeyTaken, optionsMisplaced, tooManyOptions } from '../field.errors.js';
import type { RecordFields } from '../field.js';
import { namedField } from '../named-field.js';

export type NewOption = Omit<EventOf<typeof FieldOptionCreated>['data'], 'recordKind'>;

/** It stands last. */
export function createFieldOption(option: NewOption, fields: RecordFields): readonly FieldEvent[] {
  const { type, options, recordKind } = namedField(fields, option.fieldId);
  if (!hasOptions(type)) throw optionsMisplaced();
  if (options.some(({ key }) => key === option.key)) throw optionKeyTaken(option.key);
  if (options.filter(({ isArchived }) => !isArchived).length >= MOST_OPTIONS) throw tooManyOptions();
  return [FieldOptionCreated({ recordKind, ...option })];
}
