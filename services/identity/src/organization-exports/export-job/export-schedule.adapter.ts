import type { CommandContext } from '@parley/kernel';
import { type Scheduled, Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { ExportFiles } from '../export-files/export-files.port.js';
import { exportFolderMissing } from '../organization-export.errors.js';
import { exportDue, exportExpired } from './export-timers.timer.js';

const MINUTE = 60_000;
const KEPT = 7 * 86_400_000;

export type DueExport = Scheduled<typeof exportDue>;

const later = (now: string, milliseconds: number) => new Date(Date.parse(now) + milliseconds).toISOString();

/** When an export begins, is looked after, and is removed. */
@Injectable()
export class ExportSchedule {
  constructor(
    private readonly timers: Timers,
    private readonly files: ExportFiles,
  ) {}

  /** @throws DomainError `conflict` `identity.organization-export.no-folder` */
  async begin(organizationExportId: string, { actor, now }: CommandContext): Promise<void> {
    if (!this.files.isThere) throw exportFolderMissing();
    const payload = { organizationExportId, ownerId: actor.principal.id, attempt: 0, seenCount: null };
    await this.timers.schedule(exportDue, { tenantId: actor.tenantId, key: organizationExportId, dueAt: now, payload });
  }

  /** Looks again in a minute. */
  async lookAgain({ tenantId, key }: DueExport, payload: DueExport['payload'], now: string): Promise<void> {
    await this.timers.schedule(exportDue, { tenantId, key, dueAt: later(now, MINUTE), payload });
  }

  /** When the file goes. */
  async expire(due: DueExport, file: string, now: string): Promise<string> {
    const { tenantId, key, payload } = due;
    const dueAt = later(now, KEPT);
    const { organizationExportId } = payload;
    await this.timers.schedule(exportExpired, { tenantId, key, dueAt, payload: { organizationExportId, file } });
    return dueAt;
  }
}
