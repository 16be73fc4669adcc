import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { BillingSettings } from '../../billing.settings.js';

const sql = 'select ai_call_limit as "aiCallLimit" from billing.plan';

/** What an organization's plan allows in a period; the setting where it has none. */
@Injectable()
export class PlanLimits {
  constructor(
    private readonly database: TenantDatabase,
    private readonly settings: BillingSettings,
  ) {}

  async aiCallsOf(tenantId: string): Promise<number> {
    const [set] = await this.database.inTenant({ tenantId }, (em) => em.execute<{ aiCallLimit: number }[]>(sql));
    return set?.aiCallLimit ?? this.settings.aiCallLimit;
  }
}
