import { Injectable } from '@nestjs/common';

import { StoredParts } from '../export-files/stored-parts.adapter.js';
import { type Counting, ExportArchive } from './export-archive.adapter.js';
import { type DueExport, ExportSchedule } from './export-schedule.adapter.js';

/** The file that an attempt writes: each has one of its own. */
@Injectable()
export class ExportFile {
  constructor(
    private readonly archive: ExportArchive,
    private readonly parts: StoredParts,
    private readonly schedule: ExportSchedule,
  ) {}

  async write({ tenantId, payload }: DueExport, attempt: number, counting: Counting) {
    const { organizationExportId, ownerId } = payload;
    const file = `${organizationExportId}.${String(attempt)}`;
    const content = this.archive.of({ tenantId, ownerId }, counting);
    return { file, ...(await this.parts.write({ tenantId, organizationExportId, file }, content)) };
  }

  expire(due: DueExport, file: string, now: string): Promise<string> {
    return this.schedule.expire(due, file, now);
  }
}
