import { DomainError } from '@parley/kernel';
import { Log } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { ExportRun } from './export-run.adapter.js';
import { type DueExport, ExportSchedule } from './export-schedule.adapter.js';

/** After so many attempts nobody tries again. */
const MOST_ATTEMPTS = 3;

/** The exports that this process writes. A timer doesn't wait for them: it would hold up all others. */
@Injectable()
export class ExportJobs {
  private readonly running = new Map<string, Promise<void>>();

  constructor(
    private readonly run: ExportRun,
    private readonly schedule: ExportSchedule,
    private readonly log: Log,
  ) {}

  isRunning(organizationExportId: string): boolean {
    return this.running.has(organizationExportId);
  }

  lookAgain(due: DueExport, seenCount: number, now: string): Promise<void> {
    return this.schedule.lookAgain(due, { ...due.payload, seenCount }, now);
  }

  async start(due: DueExport, seenCount: number, now: string): Promise<void> {
    const attempt = due.payload.attempt + 1;
    if (attempt > MOST_ATTEMPTS) return this.run.fail(due, 'gave-up');
    await this.schedule.lookAgain(due, { ...due.payload, attempt, seenCount }, now);
    const { organizationExportId } = due.payload;
    const ended = this.write(due, attempt).finally(() => this.running.delete(organizationExportId));
    this.running.set(organizationExportId, ended);
  }

  private async write(due: DueExport, attempt: number): Promise<void> {
    try {
      await this.run.write(due, attempt);
    } catch (error) {
      this.log.error('An export failed.', { tenantId: due.tenantId, attempt, error });
      // An outage is tried again by the timer; what is refused now is refused then.
      if (error instanceof DomainError && error.kind !== 'unavailable') await this.run.fail(due, error.code);
    }
  }
}
