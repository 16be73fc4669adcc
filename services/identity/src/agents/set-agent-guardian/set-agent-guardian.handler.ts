import { type InputOf, SetAgentGuardian } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor, CommandContext } from '@parley/kernel';
import { type Handler, Handles, TenantDatabase } from '@parley/platform';

import { memberStream } from '../../members/member.js';
import { MemberGrants } from '../../members/member-grants.adapter.js';
import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { agentStream } from '../agent.js';
import { checkAgentVersion } from '../agent-version.js';
import { setAgentGuardian } from './set-agent-guardian.js';

type Asked = InputOf<typeof SetAgentGuardian>;

@Handles(SetAgentGuardian)
export class SetAgentGuardianHandler implements Handler<typeof SetAgentGuardian> {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
    private readonly grants: MemberGrants,
  ) {}

  async handle({ agentId, guardianId, expectedVersion }: Asked, context: CommandContext) {
    const { actor } = context;
    const asked = { agentId, guardianId, isOneself: isOneself(guardianId, actor) };
    const known = await this.known({ agentId, guardianId }, actor);
    const stream = agentStream(actor.tenantId, agentId);
    const { version: ofMember } = await this.events.load(memberStream(actor.tenantId, agentId));
    const { position } = await this.events.update(stream, context, (state, version) => {
      const set = setAgentGuardian({ ...asked, ...known }, state);
      checkAgentVersion({ agentId, versions: [ofMember, version], expectedVersion });
      return set;
    });
    const { state } = await this.events.load(stream);
    return { id: agentId, position, isInForce: state.guardianId === guardianId };
  }

  /** The two it is about, where they are active, and what is held on both sides. */
  private known({ agentId, guardianId }: Pick<Asked, 'agentId' | 'guardianId'>, actor: Actor) {
    return this.database.inTenant(actor, async (em) => {
      const members = await em.find(KnownMemberTable, {
        principalId: { $in: [agentId, guardianId, actor.principal.id] },
      });
      const active = new Map(members.filter(({ isActive }) => isActive).map((member) => [member.principalId, member]));
      const rolesOf = (id: string) => active.get(id)?.roles ?? [];
      const agent = { kind: 'agent', roles: rolesOf(agentId) } as const;
      const compared = { actor, acting: rolesOf(actor.principal.id), member: agent };
      const held = await this.grants.of(compared, em);
      return { agent: active.get(agentId), guardian: active.get(guardianId), ...held };
    });
  }
}

const isOneself = (guardianId: string, { principal, onBehalfOf }: Actor): boolean =>
  principal.kind === 'user' && principal.id === guardianId && onBehalfOf === undefined;
