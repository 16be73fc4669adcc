import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { beginAnew } from '../../jobs/advance-job.js';
import { type ExportWork, jobStream, type JobWork } from '../../jobs/job.js';
import { JobProgress, type RunningJob } from '../../jobs/run-job/job-progress.adapter.js';

/** An export that runs; it stands at the run that began last, which alone brings it on. */
export type Running = RunningJob<'record-export'>;

/** How far an export is, as its job says. */
@Injectable()
export class ExportProgress extends JobProgress<'record-export'> {
  /** Nothing where it is over. */
  async begin(found: Running): Promise<Running | undefined> {
    const { jobId, actor } = found;
    const runId = v7();
    const stream = jobStream(actor.tenantId, jobId);
    const { eventIds } = await this.events.update(stream, this.contextOf(found), (job) =>
      beginAnew({ jobId, runId }, job),
    );
    return eventIds.length > 0 ? { ...found, after: runId } : undefined;
  }

  /** Whether it goes on: nobody cancelled it, and nobody else began it since. */
  async came(running: Running, doneCount: number): Promise<boolean> {
    const piece = { doneCount, failedCount: 0, troubles: [], next: { after: running.after } };
    return (await this.advance(running, piece)) !== undefined;
  }

  async finish(running: Running): Promise<void> {
    const { fileId } = running.work;
    await this.advance(running, { doneCount: 0, failedCount: 0, troubles: [], next: null, fileId });
  }

  protected isMeant(work: JobWork): work is ExportWork {
    return work.kind === 'record-export';
  }
}
