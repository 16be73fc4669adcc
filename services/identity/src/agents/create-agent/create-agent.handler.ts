import { CreateAgent, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { memberIdOf } from '../../members/member-id.adapter.js';
import { giveRoles, memberStream } from '../../members/member.js';
import { agentStream } from '../agent.js';
import { createAgent } from './create-agent.js';

@Handles(CreateAgent)
export class CreateAgentHandler implements Handler<typeof CreateAgent> {
  constructor(private readonly events: EventStore) {}

  /** Somebody answers for it before it can do anything. A repeated call finishes what one before it began. */
  async handle({ name }: InputOf<typeof CreateAgent>, context: CommandContext) {
    const { actor, commandId: agentId, idempotency: _, ...rest } = context;
    const { tenantId } = actor;
    await this.events.update(agentStream(tenantId, agentId), context, (agent) =>
      createAgent({ agentId, name, creator: actor }, agent),
    );
    const principal = { kind: 'agent', id: agentId } as const;
    const membership = { memberId: memberIdOf(tenantId, agentId), principal, roles: ['ai_agent'] };
    const unkeyed = { ...rest, actor, commandId: agentId };
    const { position } = await this.events.update(memberStream(tenantId, agentId), unkeyed, (member) =>
      giveRoles(membership, member),
    );
    return { id: agentId, position };
  }
}
