import { Fires, type Scheduled, type TimerHandler } from '@parley/platform';

import { ExportFiles } from '../export-files/export-files.port.js';
import { exportExpired } from './export-timers.timer.js';

@Fires(exportExpired)
export class RemoveExportTimer implements TimerHandler<typeof exportExpired> {
  constructor(private readonly files: ExportFiles) {}

  fire({ tenantId, payload: { file } }: Scheduled<typeof exportExpired>): Promise<void> {
    return this.files.remove(tenantId, file);
  }
}
