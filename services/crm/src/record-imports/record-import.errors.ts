import { DomainError } from '@parley/kernel';

/** A row is longer than a million letters; `details.row` is its number in the file. @remedy Shorten it, and import it again. */
export const rowTooLong = (row: number) => new DomainError('invalid', 'crm.record-import.row-too-long', { row });

/** A quotation mark in the row opens and never closes. @remedy Close it, or double it where it is part of a text. */
export const quotesOpen = (row: number) => new DomainError('invalid', 'crm.record-import.quotes-open', { row });

/** The row has bytes that are no text in the file’s encoding. @remedy Save the file as UTF-8, and import it again. */
export const encodingBroken = (row: number) => new DomainError('invalid', 'crm.record-import.encoding-broken', { row });

/** The row has more cells than the header has columns. @remedy Put quotation marks around texts with separators in them. */
export const rowTooWide = (row: number) => new DomainError('invalid', 'crm.record-import.row-too-wide', { row });

/** There is no such phone; `details.column` is the header. @remedy Write it in international form: `+49 30 901820`. */
export const phoneInvalid = (column: string) =>
  new DomainError('invalid', 'crm.record-import.phone-invalid', { column });

/** There is no such mail address. @remedy Write it as `name@example.org`. */
export const mailInvalid = (column: string) => new DomainError('invalid', 'crm.record-import.mail-invalid', { column });

/** There is no such handle, and no such page. @remedy Write the handle alone, or the whole address of the page. */
export const handleInvalid = (column: string) =>
  new DomainError('invalid', 'crm.record-import.handle-invalid', { column });

/** The cell is no day of the calendar, or its year has two digits. @remedy Write it as `2026-02-28` or `28.02.2026`. */
export const dateInvalid = (column: string) => new DomainError('invalid', 'crm.record-import.date-invalid', { column });

/** The cell is no number. @remedy Write it without words and units: `1234.56`. */
export const numberInvalid = (column: string) =>
  new DomainError('invalid', 'crm.record-import.number-invalid', { column });

/** The cell is no amount in a currency. @remedy Write the currency’s code behind it: `1234.56 EUR`. */
export const moneyInvalid = (column: string) =>
  new DomainError('invalid', 'crm.record-import.money-invalid', { column });

/** The field has no such option. @remedy Write an option’s name or key, or make the option first. */
export const optionUnknown = (column: string) =>
  new DomainError('invalid', 'crm.record-import.option-unknown', { column });

/** Nobody knows the country, language, sex, basis or yes and no that is meant. @remedy Write it in English or Russian, or as a code. */
export const wordUnknown = (column: string) => new DomainError('invalid', 'crm.record-import.word-unknown', { column });

/** The text is too long for the field, or has signs that can’t be there. @remedy Shorten it, and write it in one line. */
export const textInvalid = (column: string) => new DomainError('invalid', 'crm.record-import.text-invalid', { column });

/** The address is none of the web. @remedy Write it as `https://example.org`. */
export const urlInvalid = (column: string) => new DomainError('invalid', 'crm.record-import.url-invalid', { column });

/** More than 50 tags, or one longer than 50 letters. @remedy Write fewer and shorter ones, separated by commas. */
export const tagsInvalid = (column: string) => new DomainError('invalid', 'crm.record-import.tags-invalid', { column });

/** The file holds no row. @remedy Upload a table whose first row says what its columns are. */
export const tableEmpty = (fileId: string) => new DomainError('invalid', 'crm.record-import.table-empty', { fileId });

/** The table has another number of columns; `details.count` says how many. @remedy Say of each what it is about, in their order. */
export const columnsDiffer = (count: number) =>
  new DomainError('invalid', 'crm.record-import.columns-differ', { count });

/** A column is about a field that contacts don’t have, or have no more. @remedy Choose one of `fields`, or ignore the column. */
export const columnFieldUnknown = (fieldId: string) =>
  new DomainError('invalid', 'crm.record-import.field-unknown', { fieldId });

/** No column says a name, or what somebody is known by. @remedy Say which column is the name. */
export const nameColumnMissing = () => new DomainError('invalid', 'crm.record-import.name-column-missing');

/** No column is about what rows are to be known by. @remedy Choose another `matchBy`, or say which column it is. */
export const matchColumnMissing = (matchBy: string) =>
  new DomainError('invalid', 'crm.record-import.match-column-missing', { matchBy });

/** The import stopped again and again at the same row. @remedy Import the table again; tell whoever runs Parley. */
export const gaveUp = () => new DomainError('unavailable', 'crm.record-import.gave-up');

/** A row of somebody new says no name. @remedy Fill in a name, or choose a column that has one. */
export const nameMissing = (row: number) => new DomainError('invalid', 'crm.record-import.name-missing', { row });

/** The file is packed like a workbook and is none, or is damaged. @remedy Open it in a spreadsheet, and save it as XLSX or CSV. */
export const tableBroken = () => new DomainError('invalid', 'crm.record-import.table-broken');

/** The workbook is locked by a password, or of the kind that spreadsheets wrote before 2007. @remedy Save it as XLSX without a password. */
export const tableLocked = () => new DomainError('invalid', 'crm.record-import.table-locked');

/** What the workbook unpacks to is more than any table has. @remedy Save the sheet as CSV, or in several files. */
export const tableTooLarge = () => new DomainError('invalid', 'crm.record-import.table-too-large');

/** The workbook has no such sheet, or none that isn’t hidden. @remedy Name a sheet that it has, or show one. */
export const sheetMissing = () => new DomainError('not-found', 'crm.record-import.sheet-missing');
