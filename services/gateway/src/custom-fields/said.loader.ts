import type { CustomFieldView } from '@parley/contracts';

import type { Records } from '../batching/records.loader.js';
import { type CustomFieldValue, customFieldValueOf } from './custom-field-values.types.js';
import type { FieldOption } from './record-field.types.js';

/** The values of a record beside their fields. */
export async function customFieldsOf(said: readonly CustomFieldView[], records: Records): Promise<CustomFieldValue[]> {
  const fields = await Promise.all(said.map(({ fieldId }) => records.fields.load(fieldId)));
  return said.flatMap((value, index) => customFieldValueOf(value, fields[index] ?? null));
}

/** The option of a built-in field that a record names. */
export async function optionOf(optionId: string | null, records: Records): Promise<FieldOption | null> {
  if (optionId === null) return null;
  const options = (await records.knownFields()).flatMap((field) => field.options);
  return options.find(({ id }) => id === optionId) ?? null;
}
