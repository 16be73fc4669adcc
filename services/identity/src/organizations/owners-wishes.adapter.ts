import type { OrganizationEvent } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor, CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { memberStream } from '../members/member.js';
import type { OwnersWish } from './archive-organization/archive-organization.js';
import { type Organization, organizationStream } from './organization.js';

type Decide = (wish: OwnersWish, organization: Organization) => readonly OrganizationEvent[];

/** What an owner wants of the organization that the call is made in. */
@Injectable()
export class OwnersWishes {
  constructor(private readonly events: EventStore) {}

  async decide(context: CommandContext, decide: Decide) {
    const { tenantId: id } = context.actor;
    const roles = await this.rolesOf(context.actor);
    const { position } = await this.events.update(organizationStream(id, id), context, (organization, version) =>
      decide({ organizationId: id, roles, version }, organization),
    );
    return { id, position };
  }

  /** Of an active member alone, and of nobody who acts for another. */
  async rolesOf({ tenantId, principal, onBehalfOf }: Actor): Promise<readonly string[]> {
    if (onBehalfOf !== undefined || principal.kind !== 'user') return [];
    const { state } = await this.events.load(memberStream(tenantId, principal.id));
    return state.status === 'active' ? state.roles : [];
  }
}
