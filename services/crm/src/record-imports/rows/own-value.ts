import type { CustomFieldInput, FieldType } from '@parley/contracts';
import type { DomainError } from '@parley/kernel';

import type { RecordField } from '../../custom-fields/field.js';
import {
  dateInvalid,
  mailInvalid,
  moneyInvalid,
  numberInvalid,
  optionUnknown,
  phoneInvalid,
  wordUnknown,
} from '../record-import.errors.js';
import type { Reading } from './imported-contact.js';
import { writtenDay } from './written-day.js';
import { writtenMoney, writtenNumber } from './written-number.js';
import { writtenAnswer } from './written-words.js';

type Given = Omit<CustomFieldInput, 'fieldId'>;
type Refusal = (column: string) => DomainError;

/** How a cell is read for a field of one type, and what is said where it can’t be. */
type Reader = readonly [read: (text: string, field: RecordField, reading: Reading) => Given | undefined, Refusal];

const some = <Value>(value: Value | undefined, give: (value: Value) => Given): Given | undefined =>
  value === undefined ? undefined : give(value);

const asText: Reader = [(text) => ({ text }), wordUnknown];

const readers: Readonly<Record<FieldType, Reader>> = {
  text: asText,
  'long-text': asText,
  number: [(text) => some(writtenNumber(text), (number) => ({ number })), numberInvalid],
  money: [
    (text, _, { usualCurrency }) => some(writtenMoney(text, usualCurrency), (money) => ({ money })),
    moneyInvalid,
  ],
  date: [(text, _, { slashes }) => some(writtenDay(text, slashes), (fallsOn) => ({ fallsOn })), dateInvalid],
  'date-time': [(text) => some(writtenInstant(text), (happensAt) => ({ happensAt })), dateInvalid],
  boolean: [(text) => some(writtenAnswer(text), (isTrue) => ({ isTrue })), wordUnknown],
  select: [(text, field) => some(optionOf(field, text), (optionId) => ({ optionId })), optionUnknown],
  'multi-select': [(text, field) => some(optionsOf(field, text), (optionIds) => ({ optionIds })), optionUnknown],
  relation: [(text) => (isId.test(text) ? { recordId: text.toLowerCase() } : undefined), optionUnknown],
  url: [(text) => ({ url: /^https?:/i.test(text) ? text : `https://${text}` }), wordUnknown],
  phone: [(text, _, { identityOf }) => some(identityOf('phone', text), (phone) => ({ phone })), phoneInvalid],
  mail: [(text, _, { identityOf }) => some(identityOf('mail', text), (mail) => ({ mail })), mailInvalid],
};

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** With its zone: without one it would be another instant to everybody. */
const withZone = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

function writtenInstant(text: string): string | undefined {
  if (!withZone.test(text) || Number.isNaN(Date.parse(text))) return undefined;
  return new Date(text).toISOString();
}

const spoken = (text: string): string => text.trim().toLowerCase().replaceAll('ё', 'е');

/** An option by its key or its name in any language. */
export const optionOf = ({ options }: RecordField, text: string): string | undefined =>
  options.find(
    ({ key, name, isArchived }) => !isArchived && [key, name.en, name.ru].some((one) => spoken(one) === spoken(text)),
  )?.optionId;

function optionsOf(field: RecordField, text: string): string[] | undefined {
  const named = text.split(/[,;|]/).filter((one) => one.trim() !== '');
  const ids = named.flatMap((one) => optionOf(field, one) ?? []);
  return ids.length === named.length ? ids : undefined;
}

/** What a cell says for a field of one’s own, as it is given to the commands; what is refused where it can’t be read. */
export function ownValue(field: RecordField, text: string, reading: Reading): Given | { readonly refused: Refusal } {
  const [read, refused] = readers[field.type];
  return read(text, field, reading) ?? { refused };
}
