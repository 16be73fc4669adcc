import { AcceptGuardianship, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, organizationReadOnly, OrganizationStates, TenantDatabase } from '@parley/platform';

import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { agentStream } from '../agent.js';
import { acceptGuardianship } from './accept-guardianship.js';

@Handles(AcceptGuardianship)
export class AcceptGuardianshipHandler implements Handler<typeof AcceptGuardianship> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
    private readonly organizations: OrganizationStates,
  ) {}

  async handle({ agentId }: InputOf<typeof AcceptGuardianship>, context: CommandContext) {
    const { tenantId, principal } = context.actor;
    const readOnly = await this.organizations.readOnlyStateOf(tenantId);
    if (readOnly) throw organizationReadOnly(readOnly);
    const userId = principal.id;
    const members = await this.database.inTenant(context.actor, (em) =>
      em.find(KnownMemberTable, { principalId: { $in: [agentId, userId] }, isActive: true }),
    );
    const is = (kind: string, id: string) => members.some((one) => one.principalId === id && one.kind === kind);
    const asked = { agentId, userId, isAgent: is('agent', agentId), isMember: is('user', userId) };
    const { position } = await this.events.update(agentStream(tenantId, agentId), context, (state) =>
      acceptGuardianship(asked, state),
    );
    return { id: agentId, position };
  }
}
