import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { UsageCountRow } from './usage-count.projection.js';

const sql = `
  select period, message_count as "messageCount", ai_call_count as "aiCallCount" from billing.usage_count where period = ?`;

/** What an organization used in a period. */
@Injectable()
export class UsageCounts {
  constructor(private readonly database: TenantDatabase) {}

  async of(tenantId: string, period: string): Promise<UsageCountRow> {
    const [row] = await this.database.inTenant({ tenantId }, (em) => em.execute<UsageCountRow[]>(sql, [period]));
    return row ?? { period, messageCount: 0, aiCallCount: 0 };
  }
}
