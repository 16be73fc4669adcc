import { Log, Timers } from '@parley/platform';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

import { type DueImport, importDue } from './import-due.timer.js';
import { ImportRun } from './import-run.adapter.js';

/** After so many attempts that came no further nobody tries again. */
const MOST_ATTEMPTS = 10;

const LOOK_MS = 15_000;

type Seen = Pick<DueImport['payload'], 'seenCount' | 'attempt'>;

/** The imports that this process runs. A timer doesn’t wait for them: it would hold up all others. */
@Injectable()
export class ImportRuns implements OnApplicationShutdown {
  private readonly running = new Map<string, Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(
    private readonly run: ImportRun,
    private readonly timers: Timers,
    private readonly log: Log,
  ) {}

  isRunning(jobId: string): boolean {
    return this.running.has(jobId);
  }

  /** Looks again in a while. */
  async lookAgain({ tenantId, key, payload, dueAt }: DueImport, seen: Seen): Promise<void> {
    const again = new Date(Date.parse(dueAt) + LOOK_MS).toISOString();
    await this.timers.schedule(importDue, { tenantId, key, dueAt: again, payload: { ...payload, ...seen } });
  }

  async start(due: DueImport, seenCount: number): Promise<void> {
    const attempt = due.payload.attempt + 1;
    if (attempt > MOST_ATTEMPTS) return this.run.giveUp(due);
    await this.lookAgain(due, { seenCount, attempt });
    const { jobId } = due.payload;
    const ended = this.go(due).finally(() => this.running.delete(jobId));
    this.running.set(jobId, ended);
  }

  /** What is being written is written to its end; the rest is done by whoever looks next. */
  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await Promise.all(this.running.values());
  }

  private async go(due: DueImport): Promise<void> {
    try {
      await this.run.go(due, this.stopping.signal);
    } catch (error) {
      this.log.error('An import stopped, and goes on later.', { tenantId: due.tenantId, error });
    }
  }
}
