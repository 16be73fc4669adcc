import { type EventOf, FieldCreated, type FieldEvent, type FieldType, MOST_FIELDS } from '@parley/contracts';

import {
  cannotBeUnique,
  fieldKeyTaken,
  optionKeyTaken,
  optionsMisplaced,
  relatedKindMisplaced,
  tooManyFields,
} from '../field.errors.js';
import type { RecordFields } from '../field.js';

export type NewField = EventOf<typeof FieldCreated>['data'];

const unique: readonly FieldType[] = ['text', 'number', 'url', 'phone', 'mail'];
const choosing: readonly FieldType[] = ['select', 'multi-select'];

export const canBeUnique = (type: FieldType): boolean => unique.includes(type);
export const hasOptions = (type: FieldType): boolean => choosing.includes(type);

/** It stands last. */
export function createField(field: NewField, fields: RecordFields): readonly FieldEvent[] {
  if (fields.some(({ key }) => key === field.key)) throw fieldKeyTaken(field.key);
  if (fields.filter(({ isArchived }) => !isArchived).length >= MOST_FIELDS) throw tooManyFields();
  checkType(field);
  checkKeys(field.options.map(({ key }) => key));
  return [FieldCreated(field)];
}

function checkType({ type, relatedKind, options, isUnique }: NewField): void {
  if ((type === 'relation') !== (relatedKind !== null)) throw relatedKindMisplaced();
  if (options.length > 0 && !hasOptions(type)) throw optionsMisplaced();
  if (isUnique && !canBeUnique(type)) throw cannotBeUnique();
}

function checkKeys(keys: readonly string[]): void {
  const twice = keys.find((key, index) => keys.indexOf(key) < index);
  if (twice !== undefined) throw optionKeyTaken(twice);
}
