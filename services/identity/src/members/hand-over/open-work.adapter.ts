import type { OpenWork } from '@parley/contracts';
import { TenantDatabase, uuids } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { OtherServicesWork } from './work-elsewhere.adapter.js';

/** An agent that was removed needs nobody who answers for it. */
const guarded = `select a.guardian_id as "guardianId", count(*)::int as count
  from identity.known_agent a
  join identity.member m on m.tenant_id = a.tenant_id and m.principal_id = a.agent_id and m.status <> 'removed'
  where a.guardian_id = any (?::uuid[]) group by a.guardian_id`;

const rows = z.array(z.object({ guardianId: z.uuid(), count: z.int() }));

/** How much members answer for, here and in the services that own it. */
@Injectable()
export class OpenWorkOf {
  constructor(
    private readonly database: TenantDatabase,
    private readonly elsewhere: OtherServicesWork,
  ) {}

  /** In the order asked. */
  async principals(tenantId: string, principalIds: readonly string[]): Promise<readonly OpenWork[]> {
    const found: unknown = await this.database.inTenant({ tenantId }, (em) =>
      em.execute(guarded, [uuids([...principalIds])]),
    );
    const agents = new Map(rows.parse(found).map(({ guardianId, count }) => [guardianId, count]));
    const elsewhere = await this.elsewhere.of(tenantId, principalIds);
    return elsewhere.map((work, index) => ({ ...work, agentCount: agents.get(principalIds[index] ?? '') ?? 0 }));
  }
}
