import { type Grants, withinAgents } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { heldBy, Memberships } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

import { grantsThrough } from '../roles/givable.js';
import { RoleDirectory } from '../roles/role-directory/role-directory.adapter.js';

type Compared = {
  readonly actor: Actor;
  /** Roles of whoever acts. */
  readonly acting: readonly string[];
  /** Whom it is done to. */
  readonly member: { readonly kind: 'user' | 'agent'; readonly roles: readonly string[] };
};

/** What two members hold at this moment, for whoever compares them. */
@Injectable()
export class MemberGrants {
  constructor(
    private readonly roles: RoleDirectory,
    private readonly memberships: Memberships,
  ) {}

  async of({ actor, acting, member }: Compared, em: Pick<EntityManager, 'find'>): Promise<Record<Both, Grants>> {
    const own = await this.roles.ownRolesIn(em);
    // Who acts on another's word holds no more than both.
    const isItself = actor.principal.kind === 'user' && actor.onBehalfOf === undefined;
    const held = isItself ? grantsThrough(acting, own) : await heldBy(this.memberships, actor);
    const given = grantsThrough(member.roles, own);
    return { held, memberHolds: member.kind === 'agent' ? withinAgents(given) : given };
  }
}

type Both = 'held' | 'memberHolds';
