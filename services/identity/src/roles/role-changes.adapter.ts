import type { Grants } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { heldBy, Memberships, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import type { OwnRoles } from './givable.js';
import { RoleDirectory } from './role-directory/role-directory.adapter.js';

/** What a change of a role is decided by besides the role. */
export type Known = {
  /** What whoever changes it holds now. */
  readonly held: Grants;
  /** The organization's own roles. */
  readonly own: OwnRoles;
};

/** Roles as a change of one of them sees them: nobody else changes any in that organization meanwhile. */
@Injectable()
export class RoleChanges {
  constructor(
    private readonly database: TenantDatabase,
    private readonly memberships: Memberships,
    private readonly directory: RoleDirectory,
  ) {}

  /** Two who name a role alike at once would each see none: so one of them waits. */
  async alone<Result>(actor: Actor, work: (known: Known) => Promise<Result>): Promise<Result> {
    const held = await heldBy(this.memberships, actor);
    return this.database.inTenant(actor, async (em) => {
      await em.execute('select pg_advisory_xact_lock(hashtextextended(?, 0))', [`identity.roles ${actor.tenantId}`]);
      return work({ held, own: await this.directory.ownRolesIn(em) });
    });
  }
}
