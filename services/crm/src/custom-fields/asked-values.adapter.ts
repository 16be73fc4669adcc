import type { CustomFieldCondition, FieldType } from '@parley/contracts';
import type { Column, Columns, Listing } from '@parley/platform';

import { valuesInvalid } from './field.errors.js';
import type { RecordField, RecordFields } from './field.js';

/** How a type is asked about, and what its values are as SQL. */
type Asking = {
  readonly as: Exclude<keyof CustomFieldCondition, 'fieldId'>;
  readonly type: Column['type'];
  /** Of the value as text. */
  readonly sql: (value: string) => string;
};

const asIs = (value: string) => value;
const bytewise = (value: string) => `${value} collate "C"`;
const text: Asking = { as: 'text', type: 'text', sql: asIs };
const cast = (type: Column['type']) => (value: string) => `${value}::${type}`;

const askings: Readonly<Record<FieldType, Asking | undefined>> = {
  ...{ text, 'long-text': text, url: text, phone: text, mail: text },
  number: { as: 'number', type: 'numeric', sql: cast('numeric') },
  date: { as: 'fallsOn', type: 'text', sql: bytewise },
  'date-time': { as: 'happensAt', type: 'text', sql: bytewise },
  boolean: { as: 'isTrue', type: 'boolean', sql: cast('boolean') },
  select: { as: 'optionId', type: 'uuid', sql: cast('uuid') },
  'multi-select': {
    ...{ as: 'optionId', type: 'uuid[]' },
    sql: (value) => `array(select jsonb_array_elements_text((${value})::jsonb))::uuid[]`,
  },
  relation: { as: 'recordId', type: 'uuid', sql: cast('uuid') },
  money: undefined,
};

type Filter = { readonly [name: string]: unknown };

/** A filter in which what is asked of fields of one's own is asked of columns, and those columns. */
export type AskedValues = { readonly filter: object | undefined; readonly columns: Columns };

/**
 * Fields are columns by their ids, which are SQL only once the organization has such a field: no name gets there.
 *
 * @throws DomainError `invalid` `crm.field.invalid` for a field that is not there, or is of another type
 */
export function askedValues(filter: object | undefined, fields: RecordFields, column: string): AskedValues {
  const columns = new Map<string, Column>();
  const rewritten =
    filter &&
    rewrite({ ...filter }, (condition) => {
      const { asking, field, asked } = askingOf(condition, fields);
      const name = `custom:${field.fieldId}`;
      columns.set(name, { sql: `(${asking.sql(`(${column} ->> '${field.fieldId}')`)})`, type: asking.type });
      return { [name]: asked };
    });
  return { filter: rewritten, columns: Object.fromEntries(columns) };
}

/** The list with the columns of fields that are asked about. */
export const withColumns = <Node>(listing: Listing<Node>, { columns }: AskedValues): Listing<Node> => ({
  ...listing,
  columns: { ...listing.columns, ...columns },
});

type Rewriting = (condition: CustomFieldCondition) => Filter;

function rewrite({ customFields, and, or, not, ...plain }: Filter, rewriting: Rewriting): Filter {
  const inner = [...filtersOf(and).map((one) => rewrite(one, rewriting)), ...conditionsOf(customFields).map(rewriting)];
  return {
    ...plain,
    ...(inner.length > 0 && { and: inner }),
    ...(or !== undefined && { or: filtersOf(or).map((one) => rewrite(one, rewriting)) }),
    ...(isFilter(not) && { not: rewrite(not, rewriting) }),
  };
}

const isFilter = (value: unknown): value is Filter => typeof value === 'object' && value !== null;
const filtersOf = (value: unknown): Filter[] => (Array.isArray(value) ? value.filter(isFilter) : []);
const isCondition = (value: unknown): value is CustomFieldCondition => isFilter(value) && 'fieldId' in value;
const conditionsOf = (value: unknown) => (Array.isArray(value) ? value.filter(isCondition) : []);

function askingOf({ fieldId, ...asked }: CustomFieldCondition, fields: RecordFields) {
  const field = fields.find((one) => one.fieldId === fieldId && !one.isBuiltIn && !one.isArchived);
  if (!field) throw refused('unknown');
  const [as, condition] = Object.entries(asked).find(([, one]) => one !== undefined) ?? [];
  const asking = askings[field.type];
  if (!asking || asking.as !== as) throw refused('type');
  return { asking, field: field satisfies RecordField, asked: condition };
}

const refused = (code: string) => valuesInvalid([{ path: 'filter.customFields', code }]);
