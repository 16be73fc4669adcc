import type { ExportColumn, RecordExportField, StoredColumn } from '@parley/contracts';

import { exportColumnUnknown } from '../record-export.errors.js';
import type { Cell } from '../writing/table.js';

/** A column of a file, and what it says of a record. */
export type Column<View> = {
  readonly target: ExportColumn;
  readonly header: string;
  /** What it is called where another column has that header. */
  readonly otherwise: string;
  readonly cell: (view: View) => Cell;
};

/** A column of a field that all organizations have. */
export const column = <View>(field: RecordExportField, header: string, cell: (view: View) => Cell): Column<View> => ({
  target: { field },
  header,
  otherwise: field,
  cell,
});

/** What of a record a field is read from, where a rule can hide that. */
const hiddenWith: Readonly<Partial<Record<RecordExportField, string>>> = {
  name: 'name',
  'first-name': 'firstName',
  'middle-name': 'middleName',
  'last-name': 'lastName',
  phone: 'identities',
  mail: 'identities',
  'telegram-username': 'identities',
  linkedin: 'identities',
  instagram: 'identities',
  title: 'title',
  'contact-name': 'contactName',
};

const nameOf = (target: StoredColumn): string => ('field' in target ? target.field : target.fieldId);

/** @throws DomainError `invalid` `crm.record-export.column-unknown` */
export function assertColumns<View>(all: readonly Column<View>[], asked: readonly StoredColumn[]): void {
  const known = all.map(({ target }) => nameOf(target));
  const unknown = asked.map(nameOf).find((name) => !known.includes(name));
  if (unknown !== undefined) throw exportColumnUnknown(unknown);
}

/** Those that are asked for, each once, in that order, or all; what is hidden from whoever asks is not among them. */
export function shownColumns<View>(
  all: readonly Column<View>[],
  asked: readonly StoredColumn[] | null,
  hidden: readonly string[],
): readonly Column<View>[] {
  const shown = all.filter(({ target }) => !('field' in target) || !hidden.includes(hiddenWith[target.field] ?? ''));
  if (!asked) return shown;
  const names = [...new Set(asked.map(nameOf))];
  return names.flatMap((name) => shown.filter(({ target }) => nameOf(target) === name));
}

/** What the columns are called: no two alike. */
export const headersOf = (columns: readonly Omit<Column<never>, 'cell'>[]): readonly string[] =>
  columns.reduce<readonly string[]>(
    (taken, { header, otherwise }) => [...taken, taken.includes(header) ? otherwise : header],
    [],
  );
