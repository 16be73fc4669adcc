import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream';

import { auditEntryView, changesInLine } from '@parley/contracts';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';

import { Problem } from '../problem.js';

/** An entry of an exported file, each field as a text; null where it is empty. */
export type FileEntry = Readonly<Record<string, string | null>> & {
  readonly id: string;
  readonly organizationId: string;
};

const text = z.union([z.string(), z.number().transform(String), z.null()]);
const named = z.looseObject({ id: z.uuid(), organizationId: z.uuid() });
const inJson = named.extend({ changes: auditEntryView.shape.changes.transform(changesInLine) });

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

/** The entries of an audit log as it was exported, as CSV or JSON, one by one. */
export async function* auditFile(path: string): AsyncGenerator<FileEntry> {
  if (!existsSync(path)) throw new Problem(`There is no file ${path}: name one that was exported of the audit log.`);
  yield* path.endsWith('.json') ? jsonEntries(path) : csvEntries(path);
}

/** An entry a line, between brackets. */
async function* jsonEntries(path: string): AsyncGenerator<FileEntry> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (['[', ']', '[]', ''].includes(line)) continue;
    yield entryAt({ path, line: number }, () => inJson.parse(JSON.parse(line.replace(/,$/, ''))));
  }
}

/** A header, then an entry a row. */
async function* csvEntries(path: string): AsyncGenerator<FileEntry> {
  const table = parse({ bom: true, columns: true, skip_empty_lines: true, info: true, cast: plain });
  pipeline(createReadStream(path), table, () => undefined);
  try {
    for await (const read of table) {
      const { record, info } = row.parse(read);
      yield entryAt({ path, line: info.lines }, () => record);
    }
  } catch (error) {
    throw error instanceof CsvError ? strange({ path, line: table.info.lines }) : error;
  }
}

const plain = (cell: string) => cell.replace(formula, '') || null;

function entryAt(place: Place, read: () => object): FileEntry {
  try {
    return textsOf(read());
  } catch {
    throw strange(place);
  }
}

function textsOf(entry: object): FileEntry {
  const texts = Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, text.parse(value)]));
  const { id, organizationId } = named.parse(texts);
  return { ...texts, id, organizationId };
}
