import { type Actor, DomainError } from '@parley/kernel';
import { heldBy, Memberships } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { givable } from '../roles/givable.js';
import { RoleDirectory } from '../roles/role-directory/role-directory.adapter.js';

/** Nobody gives a role that holds more than they do. */
@Injectable()
export class GivableRoles {
  constructor(
    private readonly roles: RoleDirectory,
    private readonly memberships: Memberships,
  ) {}

  /** @throws DomainError `not-found` `identity.role.not-found`; `forbidden` `identity.role.beyond-yours` */
  async check(refs: readonly string[], actor: Actor): Promise<void> {
    const own = await this.roles.ownRoles(actor.tenantId);
    givable(refs, { own, held: await heldBy(this.memberships, actor) });
  }

  /** Whether they may manage members now, and give these roles. */
  async mayInvite(refs: readonly string[], actor: Actor): Promise<boolean> {
    const held = await heldBy(this.memberships, actor);
    if (held['members:manage'] !== 'all') return false;
    try {
      await this.check(refs, actor);
      return true;
    } catch (error) {
      if (error instanceof DomainError) return false;
      throw error;
    }
  }
}
