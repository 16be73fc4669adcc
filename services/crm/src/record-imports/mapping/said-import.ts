import type { ColumnTarget, IdentityChannel, RecordImport } from '@parley/contracts';

import type { RecordFields } from '../../custom-fields/field.js';
import { columnFieldUnknown, columnsDiffer, matchColumnMissing, nameColumnMissing } from '../record-import.errors.js';
import { suggestMapping } from './suggest-mapping.js';

/** What was said of how a table is to be read; the rest follows from its header. */
export type Said = { readonly [Key in keyof RecordImport]?: RecordImport[Key] | undefined };

/** What rows are known by where nothing is said: what belongs to one person most surely comes first. */
const surest: readonly IdentityChannel[] = ['phone', 'mail', 'telegram-username', 'linkedin', 'instagram'];

const names = ['name', 'first-name', 'last-name'] as const;

/** How a table is read, as far as it isn’t said. */
export function saidImport(said: Said, headers: readonly string[], fields: RecordFields): RecordImport {
  const inUse = fields.filter(({ isArchived }) => !isArchived);
  const columns = said.columns ?? [...suggestMapping(headers, inUse)];
  const usual = surest.find((channel) => isMapped(columns, channel)) ?? null;
  return {
    columns,
    matchBy: said.matchBy === undefined ? usual : said.matchBy,
    phoneCountry: said.phoneCountry ?? null,
    slashedDays: said.slashedDays ?? 'day-first',
    currency: said.currency ?? null,
  };
}

type Header = { readonly headers: readonly string[]; readonly fields: RecordFields };

/**
 * @throws DomainError `invalid` `crm.record-import.columns-differ` | `.field-unknown` | `.name-column-missing` |
 * `.match-column-missing`
 */
export function assertImportable({ columns, matchBy }: RecordImport, { headers, fields }: Header): void {
  if (columns.length !== headers.length) throw columnsDiffer(headers.length);
  const unknown = columns.find((target) => target && 'fieldId' in target && !isInUse(fields, target.fieldId));
  if (unknown && 'fieldId' in unknown) throw columnFieldUnknown(unknown.fieldId);
  assertKnown(columns, matchBy);
}

/** Whoever is new has a name, and whoever is known is known by something. */
function assertKnown(columns: readonly ColumnTarget[], matchBy: IdentityChannel | null): void {
  if (matchBy !== null && !isMapped(columns, matchBy)) throw matchColumnMissing(matchBy);
  if (matchBy === null && !names.some((name) => isMapped(columns, name))) throw nameColumnMissing();
}

const isInUse = (fields: RecordFields, fieldId: string): boolean =>
  fields.some((field) => field.fieldId === fieldId && !field.isArchived);

const isMapped = (columns: readonly ColumnTarget[], field: string): boolean =>
  columns.some((target) => target !== null && 'field' in target && target.field === field);
