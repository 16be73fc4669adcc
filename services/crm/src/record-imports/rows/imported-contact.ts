import type {
  contactInput,
  companyInput,
  CustomFieldInput,
  IdentityChannel,
  RecordImportField,
} from '@parley/contracts';
import type { DomainError } from '@parley/kernel';

import type { RecordFields } from '../../custom-fields/field.js';
import type { SlashedDay } from './written-day.js';

export type ContactInput = Readonly<(typeof contactInput)['_output']>;
export type CompanyInput = Readonly<(typeof companyInput)['_output']>;

/** What a row says of a contact, in the words of the commands that make and change one. */
export type ImportedContact = {
  /** None where the row says none. */
  readonly name: string | null;
  readonly fields: ContactInput;
  readonly identities: readonly { readonly channel: IdentityChannel; readonly value: string }[];
  readonly customFields: readonly CustomFieldInput[];
  /** Options of built-in fields, by the fields’ keys. */
  readonly builtIn: Readonly<Record<string, string>>;
  /** The company that they belong to, and what the row says of it. */
  readonly company: { readonly name: string; readonly fields: CompanyInput } | null;
};

/** A row as it was read: what it says, and of which cells nothing could be made; the others are imported all the same. */
export type ReadRow = { readonly contact: ImportedContact; readonly refused: readonly DomainError[] };

/** What a column of the table is about, and what its header is. */
export type MappedColumn = {
  readonly header: string;
  readonly target: { readonly field: RecordImportField } | { readonly fieldId: string } | null;
};

/** What must be known to read a cell. */
export type Reading = {
  /** Fields of contacts that the organization has, with their options. */
  readonly fields: RecordFields;
  /** What was written, in the one form in which it is kept; nothing where there is no such phone, address or handle. */
  readonly identityOf: (channel: IdentityChannel, text: string) => string | undefined;
  readonly slashes: SlashedDay;
  /** The currency of an amount that names none. */
  readonly usualCurrency: string | null;
};
