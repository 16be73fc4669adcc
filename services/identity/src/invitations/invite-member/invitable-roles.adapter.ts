import { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { GivableRoles } from '../../members/givable-roles.adapter.js';
import { fitting } from '../../members/managing.js';
import { memberStream } from '../../members/member.js';

/** Whether somebody may invite others with these roles. */
@Injectable()
export class InvitableRoles {
  constructor(
    private readonly events: EventStore,
    private readonly givable: GivableRoles,
  ) {}

  /** @throws DomainError `forbidden` `identity.member.owners-only` | `identity.role.beyond-yours` */
  async check(roles: readonly string[], actor: Actor): Promise<void> {
    const { state } = await this.events.load(memberStream(actor.tenantId, actor.onBehalfOf ?? actor.principal.id));
    fitting(roles, { acting: state.status === 'active' ? state.roles : [] });
    await this.givable.check(roles, actor);
  }
}
