import { type InputOf, SetAgentGuardian } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, TenantDatabase } from '@parley/platform';

import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { agentGuardianStream } from '../agent-guardian.js';
import { type ActiveMember, setAgentGuardian } from './set-agent-guardian.js';

@Handles(SetAgentGuardian)
export class SetAgentGuardianHandler implements Handler<typeof SetAgentGuardian> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
  ) {}

  async handle({ agentId, guardianId }: InputOf<typeof SetAgentGuardian>, context: CommandContext) {
    const { tenantId } = context.actor;
    const active = await this.activeOf(tenantId, [agentId, guardianId]);
    const asked = { agentId, guardianId, agent: active.get(agentId), guardian: active.get(guardianId) };
    const { position } = await this.events.update(agentGuardianStream(tenantId, agentId), context, (state) =>
      setAgentGuardian(asked, state),
    );
    return { id: agentId, position };
  }

  private async activeOf(tenantId: string, ids: readonly string[]): Promise<ReadonlyMap<string, ActiveMember>> {
    const members = await this.database.inTenant({ tenantId }, (em) =>
      em.find(KnownMemberTable, { principalId: { $in: [...ids] } }),
    );
    const active = members.filter(({ isActive }) => isActive);
    return new Map(active.map(({ principalId, kind }) => [principalId, { kind }]));
  }
}
