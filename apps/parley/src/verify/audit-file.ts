import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

import { auditEntryView, changesInLine } from '@parley/contracts';
import { z } from 'zod';

import { Problem } from '../problem.js';
import { cellsOf, isWhole } from './cells.js';

/** An entry of an exported file, each field as a text; null where it is empty. */
export type FileEntry = Readonly<Record<string, string | null>> & {
  readonly id: string;
  readonly organizationId: string;
};

const text = z.union([z.string(), z.number().transform(String), z.null()]);
const named = z.looseObject({ id: z.uuid(), organizationId: z.uuid() });
const inJson = named.extend({ changes: auditEntryView.shape.changes.transform(changesInLine) });

const strange = (path: string, line: number) =>
  new Problem(`${path}, line ${line}: this is no audit log as Parley exports it. Export it anew, and change nothing.`);

/** The entries of an audit log as it was exported, as CSV or JSON, one by one. */
export async function* auditFile(path: string): AsyncGenerator<FileEntry> {
  if (!existsSync(path)) throw new Problem(`There is no file ${path}: name one that was exported of the audit log.`);
  let number = 0;
  const read = readerOf(path);
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    try {
      yield* read(line);
    } catch {
      throw strange(path, number);
    }
  }
}

type Reader = (line: string) => readonly FileEntry[];

function readerOf(path: string): Reader {
  return path.endsWith('.json') ? jsonLine : csvReader();
}

/** An entry a line, between brackets. */
function jsonLine(line: string): readonly FileEntry[] {
  if (['[', ']', '[]', ''].includes(line)) return [];
  const entry = inJson.parse(JSON.parse(line.replace(/,$/, '')));
  return [textsOf(entry)];
}

/** A header, then a line an entry; a line break within quotes goes on in the next one. */
function csvReader(): Reader {
  let header: readonly string[] | undefined;
  let begun = '';
  return (line) => {
    begun = begun === '' ? line.replace(/^\uFEFF/, '') : `${begun}\n${line}`;
    if (begun === '' || !isWhole(begun)) return [];
    const cells = cellsOf(begun);
    begun = '';
    if (!header) {
      header = cells;
      return [];
    }
    const entry = Object.fromEntries(header.map((name, column) => [name, cells[column] || null]));
    return [textsOf(entry)];
  };
}

function textsOf(entry: object): FileEntry {
  const texts = Object.fromEntries(Object.entries(entry).map(([name, value]) => [name, text.parse(value)]));
  const { id, organizationId } = named.parse(texts);
  return { ...texts, id, organizationId };
}
