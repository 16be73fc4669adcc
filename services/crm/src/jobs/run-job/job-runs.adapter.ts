import { Log, Timers } from '@parley/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import type { Job } from '../job.js';
import type { DueJob, JobTimer } from './job-due.timer.js';

/** After so many attempts that came no further nobody tries again. */
const MOST_ATTEMPTS = 10;

const LOOK_MS = 15_000;

type Seen = Pick<DueJob['payload'], 'seenCount' | 'attempt'>;

/** How jobs of one kind are done. */
export type JobRun = {
  /** Goes on to the end, or until somebody cancels it, does it too, or the signal says so. */
  go(due: DueJob, signal: AbortSignal): Promise<void>;
  giveUp(due: DueJob): Promise<void>;
};

/** What looks again, and what is told of what went wrong. */
@Injectable()
export class JobWatch {
  constructor(
    readonly timers: Timers,
    readonly log: Log,
  ) {}
}

/** The jobs of one kind that this process runs. A timer doesn’t wait for them: it would hold up all others. */
export abstract class JobRuns implements OnApplicationShutdown {
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly timer: JobTimer,
    private readonly run: JobRun,
    private readonly watch: JobWatch,
  ) {}

  /** Begins a job, and begins it anew where nothing came of it for a while: the process may have ended. */
  async look(due: DueJob, job: Job): Promise<void> {
    if (job.status !== 'running') return;
    const { jobId, seenCount } = due.payload;
    const count = job.doneCount + job.failedCount;
    const cameOn = seenCount !== null && seenCount !== count;
    if (this.running.has(jobId) || cameOn) await this.lookAgain(due, { seenCount: count, attempt: 0 });
    else await this.start(due, count);
  }

  /** What is being written is written to its end; the rest is done by whoever looks next. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running.values());
  }

  /** Looks again in a while. */
  private async lookAgain({ tenantId, key, payload, dueAt }: DueJob, seen: Seen): Promise<void> {
    const again = new Date(Date.parse(dueAt) + LOOK_MS).toISOString();
    await this.watch.timers.schedule(this.timer, { tenantId, key, dueAt: again, payload: { ...payload, ...seen } });
  }

  private async start(due: DueJob, seenCount: number): Promise<void> {
    const attempt = due.payload.attempt + 1;
    if (attempt > MOST_ATTEMPTS) return this.run.giveUp(due);
    await this.lookAgain(due, { seenCount, attempt });
    const { jobId } = due.payload;
    const ended = this.go(due).finally(() => this.running.delete(jobId));
    this.running.set(jobId, ended);
  }

  private async go(due: DueJob): Promise<void> {
    try {
      await this.run.go(due, this.stopping.signal);
    } catch (error) {
      this.watch.log.error('A job stopped, and goes on later.', { tenantId: due.tenantId, error });
    }
  }
}
