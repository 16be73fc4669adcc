import {
  currencyCode,
  type CustomFieldInput,
  decimal,
  type FieldValue,
  givenAs,
  isPlain,
  mailAddress,
} from '@parley/contracts';

import { type BadValue, valuesInvalid } from '../field.errors.js';
import type { RecordField, RecordFields } from '../field.js';

/** What is said of a record. */
export type GivenValues = {
  /** Of fields of one's own, each once. */
  readonly customFields: readonly CustomFieldInput[];
  /** Of built-in fields: the option by the field's key. Null clears, what is absent stays. */
  readonly builtIn: Readonly<Record<string, string | null | undefined>>;
  /** Whether the record comes into being by it: what is required may not be absent then. */
  readonly isNew: boolean;
};

export type CheckedValue = { readonly fieldId: string; readonly value: FieldValue | null };

/** A phone as E.164 has it; null where there can be no such number. */
type PhoneOf = (text: string) => string | null;

type Checked = { readonly value: FieldValue | null } | { readonly code: string };

const invalid: Checked = { code: 'invalid' };

/**
 * The values of fields of one's own as they are stored, once each fits its field.
 *
 * @throws DomainError `invalid` `crm.field.invalid`, naming every bad one by its path
 */
export function checkValues(fields: RecordFields, given: GivenValues, phoneOf: PhoneOf): readonly CheckedValue[] {
  const own = given.customFields.map((input, index) => ({
    path: `customFields.${String(index)}`,
    fieldId: input.fieldId,
    checked: isTwice(given.customFields, index)
      ? { code: 'twice' }
      : checkOwn(
          fields.find(({ fieldId }) => fieldId === input.fieldId),
          input,
          phoneOf,
        ),
  }));
  const builtIn = Object.entries(given.builtIn).map(([key, optionId]) => ({
    path: pathOf(key),
    checked: checkBuiltIn(
      fields.find((field) => field.isBuiltIn && field.key === key),
      optionId,
    ),
  }));
  const bad = [...own, ...builtIn].flatMap(({ path, checked }) =>
    'code' in checked ? [{ path, code: checked.code }] : [],
  );
  const all = [...bad, ...(given.isNew ? missing(fields, given) : [])];
  if (all.length > 0) throw valuesInvalid(all);
  return own.flatMap(({ fieldId, checked }) => ('code' in checked ? [] : [{ fieldId, value: checked.value }]));
}

const isTwice = (inputs: readonly CustomFieldInput[], index: number) =>
  inputs.findIndex(({ fieldId }) => fieldId === inputs[index]?.fieldId) < index;

function checkOwn(
  field: RecordField | undefined,
  { fieldId: _, ...input }: CustomFieldInput,
  phoneOf: PhoneOf,
): Checked {
  if (!field || field.isBuiltIn) return { code: 'unknown' };
  if (field.isArchived) return { code: 'archived' };
  const [name, value] = Object.entries(input).find(([, one]) => one !== undefined) ?? [];
  if (value === undefined) return field.isRequired ? { code: 'required' } : { value: null };
  if (name !== givenAs[field.type]) return { code: 'type' };
  return checkValue(field, value, phoneOf);
}

function checkBuiltIn(field: RecordField | undefined, optionId: string | null | undefined): Checked {
  if (optionId === undefined) return { value: null };
  if (!field) return { code: 'unknown' };
  if (optionId === null) return field.isRequired ? { code: 'required' } : { value: null };
  return checkOptions(field, [optionId]) ?? { value: optionId };
}

/** What is required and not said. Of built-in fields those alone that whoever makes the record may say. */
const missing = (fields: RecordFields, { customFields, builtIn }: GivenValues): BadValue[] =>
  fields
    .filter(({ isRequired, isArchived }) => isRequired && !isArchived)
    .filter(({ isBuiltIn, key, fieldId: id }) =>
      isBuiltIn ? key in builtIn && builtIn[key] === undefined : !customFields.some(({ fieldId }) => fieldId === id),
    )
    .map(({ isBuiltIn, key }) => ({ path: isBuiltIn ? pathOf(key) : `customFields.${key}`, code: 'required' }));

function checkValue(field: RecordField, value: FieldValue, phoneOf: PhoneOf): Checked {
  if (typeof value === 'boolean') return { value };
  if (Array.isArray(value)) return checkOptions(field, value) ?? { value: [...new Set(value)] };
  if (typeof value !== 'string') return currencyCode.safeParse(value.currency).success ? { value } : invalid;
  return checkText(field, value, phoneOf);
}

function checkText(field: RecordField, text: string, phoneOf: PhoneOf): Checked {
  switch (field.type) {
    case 'text':
      return isPlain(text) ? within(text, LONGEST_LINE) : invalid;
    case 'long-text':
      return within(text, LONGEST_TEXT);
    case 'number':
      return orInvalid(decimalOf(text));
    case 'select':
      return checkOptions(field, [text]) ?? { value: text };
    case 'url':
      return orInvalid(urlOf(text));
    case 'phone':
      return orInvalid(phoneOf(text));
    case 'mail':
      return orInvalid(mailOf(text));
    case 'date':
    case 'date-time':
    case 'relation':
    case 'money':
    case 'boolean':
    case 'multi-select':
      return { value: text };
  }
}

const LONGEST_LINE = 1000;
const LONGEST_TEXT = 20_000;

function within(text: string, longest: number): Checked {
  if (text.trim() === '') return invalid;
  return text.length > longest ? { code: 'too-long' } : { value: text };
}

const orInvalid = (value: string | null): Checked => (value === null ? invalid : { value });

/** Without zeros that say nothing: two that are equal are written alike. */
function decimalOf(text: string): string | null {
  const trimmed = text.trim();
  if (!decimal.safeParse(trimmed).success) return null;
  const [, sign = '', whole = '', part = ''] = /^(-?)0*(\d+?)(?:\.(\d*?)0*)?$/.exec(trimmed) ?? [];
  const plain = part === '' ? whole : `${whole}.${part}`;
  return plain === '0' ? plain : `${sign}${plain}`;
}

function urlOf(text: string): string | null {
  const url = URL.canParse(text.trim()) ? new URL(text.trim()) : null;
  return url && ['http:', 'https:'].includes(url.protocol) && url.username === '' ? url.href : null;
}

function mailOf(text: string): string | null {
  const mail = text.trim().toLowerCase();
  return mailAddress.safeParse(mail).success ? mail : null;
}

/** What is wrong with them, nothing where each can be chosen. */
function checkOptions({ options }: RecordField, ids: readonly string[]): { readonly code: string } | undefined {
  const chosen = ids.map((id) => options.find(({ optionId }) => optionId === id));
  if (chosen.includes(undefined)) return { code: 'option-unknown' };
  return chosen.some((option) => option?.isArchived) ? { code: 'option-archived' } : undefined;
}

/** `lifecycle-stage` is given as `lifecycleStageId`. */
const pathOf = (key: string) => `${key.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}Id`;
