import type { FieldType, FieldValue } from '@parley/contracts';

import type { RecordField, RecordFields } from '../../custom-fields/field.js';
import type { Cell } from '../writing/table.js';
import type { Column } from './column.js';
import { inMajor } from './in-major.js';

/** What a record says by a field: its own, or an option of a built-in one. */
export type ValueOf<View> = (view: View, field: RecordField) => FieldValue | null;

/** A column for each field in use, read as an import would read it again. */
export const ownColumns = <View>(fields: RecordFields, valueOf: ValueOf<View>): readonly Column<View>[] =>
  fields
    .filter(({ isArchived }) => !isArchived)
    .map((field) => ({
      target: { fieldId: field.fieldId },
      header: field.name.en,
      otherwise: field.key,
      cell: (view) => {
        const value = valueOf(view, field);
        return value === null ? null : written[field.type](value, field);
      },
    }));

type Written = (value: FieldValue, field: RecordField) => Cell;

const asIs: Written = (value) => (typeof value === 'string' || typeof value === 'boolean' ? value : null);

const written: Readonly<Record<FieldType, Written>> = {
  text: asIs,
  'long-text': asIs,
  number: (value) => (typeof value === 'string' ? numberOf(value) : null),
  money: (value) => (typeof value === 'object' && 'currency' in value ? `${inMajor(value)} ${value.currency}` : null),
  date: asIs,
  'date-time': asIs,
  boolean: asIs,
  select: (value, field) => (typeof value === 'string' ? optionName(field, value) : null),
  'multi-select': (value, field) =>
    Array.isArray(value) ? value.map((optionId) => optionName(field, optionId)).join(', ') : null,
  relation: asIs,
  url: asIs,
  phone: asIs,
  mail: asIs,
};

/** As a number where that is the same one. */
const numberOf = (decimal: string): Cell => (String(Number(decimal)) === decimal ? Number(decimal) : decimal);

/** What would be taken for several options. */
const separating = /[,;|]/;

function optionName({ options }: RecordField, optionId: string): string {
  const option = options.find((one) => one.optionId === optionId);
  if (!option) return optionId;
  return separating.test(option.name.en) ? option.key : option.name.en;
}
