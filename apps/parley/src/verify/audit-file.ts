import { createReadStream, existsSync } from 'node:fs';
import { pipeline } from 'node:stream';

import { auditEntryView, type AuditEntryView, auditLogColumns } from '@parley/contracts';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';

import { Problem } from '../problem.js';
import { linesOf } from './lines-of.js';

/** An entry of an exported file. */
export type FileEntry = {
  readonly id: string;
  readonly organizationId: string;
  /** Each field as a text; null where it is empty. */
  readonly said: Readonly<Record<string, string | null>>;
  /** Field by field as JSON has them; null in a table, where they are one of the texts. */
  readonly changes: AuditEntryView['changes'] | null;
};

const text = z.union([z.string(), z.number().transform(String), z.null()]);
const named = z.looseObject({ id: z.uuid(), organizationId: z.uuid() });
const inJson = z.looseObject({ changes: z.array(auditEntryView.shape.changes.element.strict()) });

/** A row as it is read: its cells by their columns, and the line it ends on. */
const row = z.object({
  record: z.record(z.string(), z.string().nullable()),
  info: z.object({ lines: z.int() }),
});

/** What a spreadsheet would take for a formula was exported behind an apostrophe. */
const formula = /^'(?=[=+\-@\t\r＝＋－＠])/;

type Place = { readonly path: string; readonly line: number };

const strange = ({ path, line }: Place) =>
  new Problem(`${path}, line ${line}: this is no audit log as Parley exports it. Export it anew, and change nothing.`);

type Line = { readonly line: number; readonly read: () => Omit<FileEntry, 'id' | 'organizationId'> };

/** The entries of an audit log as it was exported, as CSV or JSON, one by one; all are of one organization. */
export async function* auditFile(path: string): AsyncGenerator<FileEntry> {
  if (!existsSync(path)) throw new Problem(`There is no file ${path}: name one that was exported of the audit log.`);
  let first: string | undefined;
  for await (const { line, read } of path.endsWith('.json') ? jsonLines(path) : csvLines(path)) {
    const entry = entryAt({ path, line }, read);
    first ??= entry.organizationId;
    if (entry.organizationId !== first) throw strange({ path, line });
    yield entry;
  }
}

/** An entry a line, between brackets. */
async function* jsonLines(path: string): AsyncGenerator<Line> {
  let line = 0;
  for await (const written of linesOf(path)) {
    line += 1;
    if (!['[', ']', '[]', ''].includes(written)) yield { line, read: () => ofJson(written.replace(/,$/, '')) };
  }
}

/** A header, then an entry a row. */
async function* csvLines(path: string): AsyncGenerator<Line> {
  const columns = (header: string[]) => {
    if (!isWhole(header)) throw strange({ path, line: 1 });
    return header;
  };
  const table = parse({ bom: true, columns, skip_empty_lines: true, info: true, cast: plain });
  pipeline(createReadStream(path), table, () => undefined);
  try {
    for await (const read of table) {
      const { record, info } = row.parse(read);
      yield { line: info.lines, read: () => ({ said: record, changes: null }) };
    }
  } catch (error) {
    throw error instanceof CsvError ? strange({ path, line: table.info.lines }) : error;
  }
}

const plain = (cell: string) => cell.replace(formula, '') || null;

const isWhole = (header: readonly unknown[]) =>
  header.length === auditLogColumns.length && auditLogColumns.every((column, at) => header[at] === column);

/** What isn't written back as it stands says something twice: readers differ in which they take. */
function ofJson(written: string) {
  const { changes, ...texts } = inJson.parse(JSON.parse(written));
  const said = z.record(z.string(), text).parse(texts);
  const names = new Set([...Object.keys(said), 'changes']);
  const isAsWritten = JSON.stringify(JSON.parse(written)) === written;
  if (!isAsWritten || !isWhole(auditLogColumns.filter((column) => names.delete(column))) || names.size > 0)
    throw new TypeError('No line of an export');
  return { said, changes };
}

function entryAt(place: Place, read: Line['read']): FileEntry {
  try {
    const entry = read();
    const { id, organizationId } = named.parse(entry.said);
    return { ...entry, id, organizationId };
  } catch {
    throw strange(place);
  }
}
