import { EnsureAgentMember, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { memberIdOf } from '../member-id.adapter.js';
import { giveRoles, memberStream } from '../member.js';

@Handles(EnsureAgentMember)
export class EnsureAgentMemberHandler implements Handler<typeof EnsureAgentMember> {
  constructor(private readonly events: EventStore) {}

  async handle({ agentId }: InputOf<typeof EnsureAgentMember>, context: CommandContext) {
    const { tenantId } = context.actor;
    const memberId = memberIdOf(tenantId, agentId);
    const membership = { memberId, principal: { kind: 'agent', id: agentId }, roles: ['ai_agent'] } as const;

    const { position } = await this.events.update(memberStream(tenantId, agentId), context, (member) =>
      giveRoles(membership, member),
    );
    return { id: memberId, position };
  }
}
