import { type CallContext, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { RunRequest } from '../run-request.js';
import { Drafting, type Work } from './drafting.adapter.js';

const begin = 'insert into agents.run_at_work (tenant_id, run_id, agent_id) values (?, ?, ?) on conflict do nothing';
const end = 'delete from agents.run_at_work where run_id = ?';

/** What agents work on now, in every process: a run is in the log at its end alone, and one that is cut short ends before. */
@Injectable()
export class RunsAtWork {
  constructor(
    private readonly database: TenantDatabase,
    private readonly drafting: Drafting,
  ) {}

  /** `null` where there is no such chat for the agent. What a crash leaves behind its second try takes away. */
  async work(request: RunRequest, call: CallContext): Promise<Work | null> {
    const { tenantId, runId } = request;
    const agentId = call.actor.principal.id;
    await this.database.inTenant({ tenantId }, (em) => em.execute(begin, [tenantId, runId, agentId]));
    try {
      return await this.drafting.work(request, call);
    } finally {
      await this.database.inTenant({ tenantId }, (em) => em.execute(end, [runId]));
    }
  }

  remember(work: Work, call: CallContext): Promise<void> {
    return this.drafting.remember(work, call);
  }
}
