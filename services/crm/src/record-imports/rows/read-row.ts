import type { Address, CustomFieldInput } from '@parley/contracts';
import type { DomainError } from '@parley/kernel';

import { cellValue, type Said } from './cell-value.js';
import type {
  CompanyInput,
  ContactInput,
  ImportedContact,
  MappedColumn,
  Reading,
  ReadRow,
} from './imported-contact.js';
import { optionOf, ownValue } from './own-value.js';
import { optionUnknown } from '../record-import.errors.js';
import { meant } from '../../record-exports/writing/harmless.js';

/** What a row has said so far. */
type Sayings = {
  readonly said: Said[];
  readonly customFields: CustomFieldInput[];
  readonly builtIn: Map<string, string>;
  readonly refused: DomainError[];
};

/**
 * What a row says of a contact. An empty cell says nothing, and what a bad one means is left out and told of: the others
 * are as good as ever.
 */
export function readRow(cells: readonly string[], columns: readonly MappedColumn[], reading: Reading): ReadRow {
  const sayings: Sayings = { said: [], customFields: [], builtIn: new Map(), refused: [] };
  columns.forEach((column, at) => {
    const text = meant((cells[at] ?? '').trim());
    if (text !== '') readCell(text, column, { reading, sayings });
  });
  return { contact: contactOf(sayings), refused: sayings.refused };
}

type Within = { readonly reading: Reading; readonly sayings: Sayings };

function readCell(text: string, { header, target }: MappedColumn, { reading, sayings }: Within): void {
  if (target === null) return;
  if ('fieldId' in target) return readOwn(text, { header, fieldId: target.fieldId }, { reading, sayings });
  const said = cellValue(target.field, text, reading);
  if ('refused' in said) sayings.refused.push(said.refused(header));
  else sayings.said.push(said);
}

type OwnColumn = { readonly header: string; readonly fieldId: string };

function readOwn(text: string, { header, fieldId }: OwnColumn, { reading, sayings }: Within): void {
  const field = reading.fields.find((one) => one.fieldId === fieldId && !one.isArchived);
  if (!field) return;
  if (field.isBuiltIn) {
    const optionId = optionOf(field, text);
    if (optionId === undefined) sayings.refused.push(optionUnknown(header));
    else sayings.builtIn.set(field.key, optionId);
    return;
  }
  const given = ownValue(field, text, reading);
  if ('refused' in given) sayings.refused.push(given.refused(header));
  else sayings.customFields.push({ fieldId, ...given });
}

function contactOf({ said, customFields, builtIn }: Sayings): ImportedContact {
  const fields = said.map((one) => one.fields ?? {}).reduce<ContactInput>(together, {});
  const named = said.find(({ name }) => name !== undefined)?.name;
  const companyName = said.find((one) => one.companyName !== undefined)?.companyName;
  const company = said.map((one) => one.company ?? {}).reduce<CompanyInput>(together, {});
  return {
    name: named ?? nameOf(fields),
    fields,
    identities: said.flatMap(({ identities = [] }) => identities),
    customFields,
    builtIn: Object.fromEntries(builtIn),
    company: companyName === undefined ? null : { name: companyName, fields: company },
  };
}

/** A name of its parts, in the order in which both languages write them on a card. */
function nameOf({ firstName, middleName, lastName }: ContactInput): string | null {
  const parts = [firstName, middleName, lastName].filter((part) => part !== null && part !== undefined);
  return parts.length === 0 ? null : parts.join(' ');
}

type Mergeable = {
  readonly address?: Address | null | undefined;
  readonly tags?: readonly string[] | null | undefined;
  readonly description?: string | null | undefined;
};

/** What two cells say: parts of one address, tags and notes are put together; of all else the first one counts. */
function together<Fields extends Mergeable>(one: Fields, other: Fields): Fields {
  const notes = [one.description, other.description].filter((note) => typeof note === 'string');
  const tags = [...new Set([...(one.tags ?? []), ...(other.tags ?? [])])];
  return {
    ...other,
    ...one,
    ...((one.address ?? other.address) && { address: { ...other.address, ...one.address } }),
    ...(tags.length > 0 && { tags }),
    ...(notes.length > 0 && { description: notes.join('\n') }),
  };
}
