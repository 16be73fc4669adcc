import { type InputOf, OpenWorkOfMembers } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, heldBy, Memberships, TenantDatabase } from '@parley/platform';

import { MemberTable } from '../member-list/member-list.projection.js';
import { OpenWorkOf } from './open-work.adapter.js';

@Answers(OpenWorkOfMembers)
export class OpenWorkOfMembersQuery implements Answerer<typeof OpenWorkOfMembers> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
    private readonly work: OpenWorkOf,
  ) {}

  async answer({ ids }: InputOf<typeof OpenWorkOfMembers>, actor: Actor) {
    const held = await heldBy(this.memberships, actor);
    if (held['members:manage'] !== 'all') return { items: ids.map(() => null) };
    const members = await this.database.inTenant(actor, (em) => em.find(MemberTable, { memberId: { $in: ids } }));
    const work = await this.work.principals(
      actor.tenantId,
      members.map(({ principalId }) => principalId),
    );
    const byId = new Map(members.map(({ memberId }, index) => [memberId, work[index]]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
