import { EnsureAgentMember, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { agentStream } from '../../agents/agent.js';
import { firstGuardian } from '../../agents/first-guardian.js';
import { memberIdOf } from '../member-id.adapter.js';
import { addFirst, memberStream } from '../member.js';

@Handles(EnsureAgentMember)
export class EnsureAgentMemberHandler implements Handler<typeof EnsureAgentMember> {
  constructor(private readonly events: EventStore) {}

  async handle({ agentId, guardianId }: InputOf<typeof EnsureAgentMember>, context: CommandContext) {
    const { tenantId } = context.actor;
    const memberId = memberIdOf(tenantId, agentId);
    const membership = { memberId, principal: { kind: 'agent', id: agentId }, roles: ['ai_agent'] } as const;

    const { position } = await this.events.update(memberStream(tenantId, agentId), context, (member) =>
      addFirst(membership, member),
    );
    if (guardianId === undefined) return { id: memberId, position };
    const { idempotency: _, ...unkeyed } = context;
    await this.events.update(agentStream(tenantId, agentId), unkeyed, (state) =>
      firstGuardian({ agentId, guardianId }, state),
    );
    return { id: memberId, position };
  }
}
