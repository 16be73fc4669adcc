import { CreateAgent, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor, CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { memberIdOf } from '../../members/member-id.adapter.js';
import { GivableRoles } from '../../members/givable-roles.adapter.js';
import { fittingAgent } from '../../members/managing.js';
import { addFirst, type Membership, memberStream } from '../../members/member.js';
import { agentStream } from '../agent.js';
import { createAgent } from './create-agent.js';

@Handles(CreateAgent)
export class CreateAgentHandler implements Handler<typeof CreateAgent> {
  constructor(
    private readonly events: EventStore,
    private readonly givable: GivableRoles,
  ) {}

  /** Somebody answers for it before it can do anything. A repeated call finishes what one before it began. */
  async handle({ name, roles }: InputOf<typeof CreateAgent>, context: CommandContext) {
    const { actor, commandId: agentId, idempotency: _, ...rest } = context;
    const { tenantId } = actor;
    const memberId = memberIdOf(tenantId, agentId);
    if (roles) await this.mustBeGivable({ memberId, roles }, actor);
    await this.events.update(agentStream(tenantId, agentId), context, (agent) =>
      createAgent({ agentId, name, creator: actor }, agent),
    );
    const principal = { kind: 'agent', id: agentId } as const;
    const membership = { memberId, principal, roles: roles ?? ['ai_agent'] };
    const unkeyed = { ...rest, actor, commandId: agentId };
    const { position } = await this.events.update(memberStream(tenantId, agentId), unkeyed, (member) =>
      addFirst(membership, member),
    );
    return { id: agentId, position };
  }

  private async mustBeGivable({ memberId, roles }: Pick<Membership, 'memberId' | 'roles'>, actor: Actor) {
    fittingAgent(memberId, roles);
    await this.givable.check(roles, actor);
  }
}
