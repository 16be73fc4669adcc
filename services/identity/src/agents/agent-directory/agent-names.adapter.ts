import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { KnownAgentTable } from './agent-directory.projection.js';

/** How an agent is called that nobody gave a name. */
export const NAMELESS_AGENT = 'Agent';

/** Names of an organization's agents. */
@Injectable()
export class AgentNames {
  constructor(private readonly database: TenantDatabase) {}

  /** By their ids. */
  async of(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (ids.length === 0) return new Map();
    const agents = await this.database.inTenant({ tenantId }, (em) =>
      em.find(KnownAgentTable, { agentId: { $in: [...ids] } }),
    );
    return new Map(agents.map(({ agentId, name }) => [agentId, name ?? NAMELESS_AGENT]));
  }
}
