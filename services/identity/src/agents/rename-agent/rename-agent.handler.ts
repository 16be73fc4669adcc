import { type InputOf, RenameAgent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, TenantDatabase } from '@parley/platform';

import { memberStream } from '../../members/member.js';
import { MemberTable } from '../../members/member-list/member-list.projection.js';
import { agentNotFound } from '../agent.errors.js';
import { agentStream } from '../agent.js';
import { checkAgentVersion } from '../agent-version.js';
import { renameAgent } from './rename-agent.js';

@Handles(RenameAgent)
export class RenameAgentHandler implements Handler<typeof RenameAgent> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof RenameAgent>, context: CommandContext) {
    const { agentId } = named;
    const { tenantId } = context.actor;
    const known = await this.database.inTenant({ tenantId }, (em) =>
      em.findOne(MemberTable, { principalId: agentId, kind: 'agent' }),
    );
    if (!known) throw agentNotFound(agentId);
    const { version: ofMember } = await this.events.load(memberStream(tenantId, agentId));
    const { position } = await this.events.update(agentStream(tenantId, agentId), context, (agent, version) => {
      checkAgentVersion({ agentId, versions: [ofMember, version], expectedVersion });
      return renameAgent(named, agent);
    });
    return { id: agentId, position };
  }
}
