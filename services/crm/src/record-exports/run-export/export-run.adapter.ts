import { DomainError } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { fileNotFound } from '../../files/file.errors.js';
import { MadeFiles } from '../../files/make-file/made-files.adapter.js';
import type { DueJob } from '../../jobs/run-job/job-due.timer.js';
import type { JobRun } from '../../jobs/run-job/job-runs.adapter.js';
import { askedIn } from '../asked-records.js';
import { type ExportedTable, ExportedTables } from '../reading/exported-tables.adapter.js';
import { exportGaveUp } from '../record-export.errors.js';
import type { Cell } from '../writing/table.js';
import { writtenTable } from '../writing/written-table.adapter.js';
import { ExportProgress, type Running } from './export-progress.adapter.js';
import { fileOf } from './file-of.js';

/** After so many rows it says how far it has come. */
const TOLD = 2000;

/** It was cancelled, begun by somebody else, or is to stop here. */
class Stopped extends Error {}

/** One export on its way into its file, from the first record on: half a file can’t be gone on with. */
@Injectable()
export class ExportRun implements JobRun {
  constructor(
    private readonly tables: ExportedTables,
    private readonly files: MadeFiles,
    private readonly progress: ExportProgress,
  ) {}

  async go(due: DueJob, signal: AbortSignal): Promise<void> {
    try {
      const found = await this.progress.of(due);
      if (found) await this.run(found, signal);
    } catch (error) {
      if (error instanceof Stopped) return;
      // An outage is over some time; what is refused now is refused then.
      if (!(error instanceof DomainError) || error.kind === 'unavailable') throw error;
      await this.end(due, error);
    }
  }

  giveUp(due: DueJob): Promise<void> {
    return this.end(due, exportGaveUp());
  }

  private async run(found: Running, signal: AbortSignal): Promise<void> {
    // The run before this one may have come as far as that.
    if (await this.files.isMade(found.actor.tenantId, found.work.fileId)) return this.progress.finish(found);
    const running = await this.progress.begin(found);
    if (!running) return;
    await this.make(running, signal);
    await this.progress.finish(running);
  }

  private async end(due: DueJob, { code }: DomainError): Promise<void> {
    const running = await this.progress.of(due);
    if (!running) return;
    const troubles = [{ subject: { type: 'file', id: running.work.fileId }, code }];
    await this.progress.advance(running, { doneCount: 0, failedCount: 0, troubles, next: null });
  }

  private async make(running: Running, signal: AbortSignal): Promise<void> {
    const { work, actor } = running;
    const records = askedIn(work.asked);
    if (!records) throw fileNotFound(work.fileId);
    const table = await this.tables.open({ ...work, records }, actor);
    if (table.totalCount !== null) await this.progress.count(running, table.totalCount);
    const content = writtenTable({ ...table, rows: this.told(table, running, signal) }, work.format);
    const context = this.progress.contextOf(running);
    await this.files.make(fileOf(work, context.now), content, context);
  }

  /** The rows, while it is told how many have gone by. */
  private async *told(
    { rows, totalCount }: ExportedTable,
    running: Running,
    signal: AbortSignal,
  ): AsyncGenerator<readonly Cell[]> {
    let count = 0;
    for await (const row of rows) {
      yield row;
      count += 1;
      if (count % TOLD === 0) await this.tell(running, TOLD, signal);
    }
    if (totalCount === null) await this.progress.count(running, count);
    await this.tell(running, count % TOLD, signal);
  }

  private async tell(running: Running, count: number, signal: AbortSignal): Promise<void> {
    if (signal.aborted || !(await this.progress.came(running, count))) throw new Stopped();
  }
}
