import { type InputOf, RenameAgent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { memberStream } from '../../members/member.js';
import { agentNotFound } from '../agent.errors.js';
import { agentStream } from '../agent.js';
import { checkAgentVersion } from '../agent-version.js';
import { renameAgent } from './rename-agent.js';

@Handles(RenameAgent)
export class RenameAgentHandler implements Handler<typeof RenameAgent> {
  constructor(private readonly events: EventStore) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof RenameAgent>, context: CommandContext) {
    const { agentId } = named;
    const { tenantId } = context.actor;
    const { state: member, version: ofMember } = await this.events.load(memberStream(tenantId, agentId));
    // The membership of a user is named by the user's id: only an agent's holds this role.
    if (member.status === 'unknown' || !member.roles.includes('ai_agent')) throw agentNotFound(agentId);
    const { position } = await this.events.update(agentStream(tenantId, agentId), context, (agent, version) => {
      checkAgentVersion({ agentId, versions: [ofMember, version], expectedVersion });
      return renameAgent(named, agent);
    });
    return { id: agentId, position };
  }
}
