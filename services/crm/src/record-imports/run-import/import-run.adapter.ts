import type { JobTrouble } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import type { DueJob } from '../../jobs/run-job/job-due.timer.js';
import type { JobRun } from '../../jobs/run-job/job-runs.adapter.js';
import { gaveUp } from '../record-import.errors.js';
import { ImportedTables } from '../reading/imported-tables.port.js';
import { tableRowReader } from '../rows/read-table-row.adapter.js';
import type { TableRow } from '../rows/table-row.js';
import { RowWriter } from '../write/row-writer.adapter.js';
import { doneWith } from './done-with.js';
import { ImportProgress, type Running } from './import-progress.adapter.js';

/** So many rows are written at once, and counted as one piece. */
const PIECE = 200;

/** One import on its way through its table, from where it stood. */
@Injectable()
export class ImportRun implements JobRun {
  constructor(
    private readonly tables: ImportedTables,
    private readonly writer: RowWriter,
    private readonly progress: ImportProgress,
  ) {}

  async go(due: DueJob, signal: AbortSignal): Promise<void> {
    try {
      const running = await this.progress.of(due);
      if (!running) return;
      if (running.after === '') await this.count(running);
      await this.write(running, signal);
    } catch (error) {
      // An outage is over some time; what is refused now is refused then.
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.end(due, error);
    }
  }

  giveUp(due: DueJob): Promise<void> {
    return this.end(due, gaveUp());
  }

  private async end(due: DueJob, { code }: DomainError): Promise<void> {
    const running = await this.progress.of(due);
    if (!running) return;
    const troubles = [{ subject: fileOf(running), code }];
    await this.progress.advance(running, { doneCount: 0, failedCount: 0, troubles, next: null });
  }

  private async count(running: Running): Promise<void> {
    const { rows } = await this.tables.open(running.work.fileId, running.actor);
    let totalCount = 0;
    for await (const _ of rows) totalCount += 1;
    await this.progress.count(running, totalCount);
  }

  private async write(begun: Running, signal: AbortSignal): Promise<void> {
    const { work, actor } = begun;
    const { headers, rows, fields } = await this.tables.open(work.fileId, actor);
    const read = tableRowReader({ headers, fields }, work);
    let running: Running | undefined = begun;
    let piece: TableRow[] = [];
    for await (const row of rows) {
      if (row.number <= Number(begun.after)) continue;
      if (piece.length === PIECE) {
        running = signal.aborted ? undefined : await this.writePiece(running, piece, false);
        if (!running) return;
        piece = [];
      }
      piece.push(read(row));
    }
    await this.writePiece(running, piece, true);
  }

  /** How it runs on from there; nothing where it doesn’t. */
  private async writePiece(
    running: Running,
    piece: readonly TableRow[],
    isLast: boolean,
  ): Promise<Running | undefined> {
    const { work, jobId: importId } = running;
    const rows = piece.flatMap(({ number, read }) => (read ? [{ number, ...read }] : []));
    const context = this.progress.contextOf(running);
    const { matchBy, makerId } = work;
    const outcomes = await this.writer.write(rows, { context, importId, matchBy, makerId });
    const next = isLast ? null : { after: String(piece.at(-1)?.number ?? running.after) };
    return this.progress.advance(running, { ...doneWith(piece, outcomes, fileOf(running)), next });
  }
}

const fileOf = ({ work }: Running): JobTrouble['subject'] => ({ type: 'file', id: work.fileId });
