import { heldOverAll } from '@parley/contracts';
import { Memberships, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { type ActiveAgent, AgentDirectory } from './agent-directory.port.js';

const sql = `select agent_id as "agentId" from agents.agent order by added_at, agent_id limit 1`;

const agentRow = z.object({ agentId: z.string() });

@Injectable()
export class AgentRows extends AgentDirectory {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
  ) {
    super();
  }

  async find(tenantId: string): Promise<ActiveAgent | null> {
    const [[row] = []] = await this.database.read({ tenantId }, [{ sql, values: [] }]);
    if (!row) return null;
    const agent = agentRow.parse(row);
    const principal = { kind: 'agent', id: agent.agentId } as const;
    return { ...agent, permissions: heldOverAll(await this.memberships.grantsOf(tenantId, principal)) };
  }
}
