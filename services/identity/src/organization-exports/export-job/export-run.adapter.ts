import type { OrganizationExportEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { firstCommand } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import {
  failExport,
  finishExport,
  type OrganizationExport,
  organizationExportStream,
  progressExport,
} from '../organization-export.js';
import { ExportFile } from './export-file.adapter.js';
import type { DueExport } from './export-schedule.adapter.js';

type Decide = (state: OrganizationExport) => readonly OrganizationExportEvent[];

/** How many records go by before it is told how far it is. */
const STEP = 2000;

/** One attempt at an export, and what the organization learns of it. */
@Injectable()
export class ExportRun {
  constructor(
    private readonly events: EventStore,
    private readonly file: ExportFile,
    private readonly clock: Clock,
  ) {}

  async write(due: DueExport, attempt: number): Promise<void> {
    const { organizationExportId } = due.payload;
    let doneCount = 0;
    const written = await this.file.write(due, attempt, async (count) => {
      doneCount = count;
      if (count % STEP === 0)
        await this.tell(due, (state) => progressExport({ organizationExportId, doneCount: count }, state));
    });
    const expiresAt = await this.file.expire(due, written.file, this.clock.now().toISOString());
    await this.tell(due, (state) => finishExport({ organizationExportId, ...written, doneCount, expiresAt }, state));
  }

  async fail(due: DueExport, code: string): Promise<void> {
    const { organizationExportId } = due.payload;
    await this.tell(due, (state) => failExport({ organizationExportId, code }, state));
  }

  private async tell({ tenantId, payload }: DueExport, decide: Decide): Promise<void> {
    const actor = { tenantId, principal: { kind: 'system', id: 'identity' } } as const;
    const stream = organizationExportStream(tenantId, payload.organizationExportId);
    await this.events.update(stream, firstCommand(actor, this.clock.now()), decide);
  }
}
