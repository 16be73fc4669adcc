import { type InputOf, PreviewRecordImport, type RecordImport, type RecordImportPreview } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { knownSource } from '../mapping/known-sources.js';
import { assertImportable, saidImport } from '../mapping/said-import.js';
import { ImportedTables } from '../reading/imported-tables.port.js';
import type { NumberedRow } from '../reading/numbered-row.js';
import { tableRowReader } from '../rows/read-table-row.adapter.js';
import type { TableRow } from '../rows/table-row.js';
import { RowWriter } from '../write/row-writer.adapter.js';

/** So many rows are shown, and of them so many values of each column. */
const [ROWS, SAMPLES] = [20, 3];

/** A longer value is shown by its beginning. */
const LONGEST_SAMPLE = 80;

@Answers(PreviewRecordImport)
export class PreviewRecordImportQuery implements Answerer<typeof PreviewRecordImport> {
  constructor(
    private readonly tables: ImportedTables,
    private readonly writer: RowWriter,
  ) {}

  async answer({ fileId, ...said }: InputOf<typeof PreviewRecordImport>, actor: Actor): Promise<RecordImportPreview> {
    const { headers, rows, fields } = await this.tables.open(fileId, actor);
    const first = await firstOf(rows);
    const how = saidImport(said, headers, fields);
    if (said.columns) assertImportable(how, { headers, fields });
    const read = first.map(tableRowReader({ headers, fields }, how));
    const columns = headers.map((header, at) => ({
      ...{ header, target: how.columns[at] ?? null, samples: samplesOf(first, at) },
    }));
    return { source: knownSource(headers), columns, rows: await this.shown(read, how, actor) };
  }

  private async shown(rows: readonly TableRow[], { matchBy }: RecordImport, { tenantId }: Actor) {
    const toWrite = rows.flatMap(({ number, read }) => (read ? [{ number, ...read }] : []));
    const contactIds = await this.writer.wouldChange(toWrite, { tenantId, matchBy });
    const changed = new Map(toWrite.map(({ number }, at) => [number, contactIds[at]]));
    return rows.map((row) => ({ ...saidBy(row), contactId: changed.get(row.number) ?? null }));
  }
}

function saidBy({ number, read, troubles }: TableRow) {
  const nothing = { name: null, company: null, identities: [] };
  const { name, company, identities } = read?.contact ?? nothing;
  return {
    ...{ number, name, companyName: company && company.name },
    identities: identities.map(({ channel, value }) => ({ channel, value })),
    troubles: [...troubles],
  };
}

async function firstOf(rows: AsyncGenerator<NumberedRow, void>): Promise<readonly NumberedRow[]> {
  const first: NumberedRow[] = [];
  for await (const row of rows) {
    first.push(row);
    if (first.length === ROWS) break;
  }
  return first;
}

const samplesOf = (rows: readonly NumberedRow[], at: number): string[] =>
  rows
    .flatMap((row) => ('cells' in row ? [(row.cells[at] ?? '').trim()] : []))
    .filter((cell) => cell !== '')
    .slice(0, SAMPLES)
    .map((cell) => cell.slice(0, LONGEST_SAMPLE));
