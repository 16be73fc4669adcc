import { AgentsByIds, agentView, type InputOf } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase, uuids } from '@parley/platform';
import { z } from 'zod';

import { agentFrom, agentJson } from './agent-view.table.js';

const rows = z.array(z.object({ node: agentView }));
const sql = `select ${agentJson} as node ${agentFrom} where m.principal_id = any (?::uuid[])`;

@Answers(AgentsByIds)
export class AgentsByIdsQuery implements Answerer<typeof AgentsByIds> {
  constructor(private readonly database: TenantDatabase) {}

  async answer({ ids }: InputOf<typeof AgentsByIds>, actor: Actor) {
    const [found] = await this.database.read(actor, [{ sql, values: [uuids(ids)] }]);
    const byId = new Map(rows.parse(found ?? []).map(({ node }) => [node.id, node]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
