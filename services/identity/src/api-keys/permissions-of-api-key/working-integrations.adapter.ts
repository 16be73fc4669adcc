import { Clock } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { StoredPrograms } from '../../programs/check-program/stored-programs.adapter.js';
import { StoredApiKeys } from '../check-api-key/stored-api-keys.adapter.js';
import { worksAt } from '../check-api-key/works-at.js';

/** Keys and connected programs: both act as integrations, by their ids. */
@Injectable()
export class WorkingIntegrations {
  constructor(
    private readonly keys: StoredApiKeys,
    private readonly programs: StoredPrograms,
    private readonly clock: Clock,
  ) {}

  /** Who answers for it, while it works. */
  async guardianOf(tenantId: string, id: string): Promise<string | undefined> {
    const key = await this.keys.find({ tenantId, apiKeyId: id });
    if (key) return worksAt(key, this.clock.now().toISOString()) ? key.guardianId : undefined;
    return (await this.programs.find({ tenantId, programId: id }))?.guardianId;
  }
}
