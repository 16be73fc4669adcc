import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { NewMemberships } from '../members/new-memberships.adapter.js';
import { createOrganization, organizationStream } from './organization.js';

export type Foundation = { readonly organizationId: string; readonly name: string; readonly ownerId: string };

/** Makes an organization with its first member, the owner. */
@Injectable()
export class Founding {
  constructor(
    private readonly events: EventStore,
    private readonly memberships: NewMemberships,
  ) {}

  async found({ organizationId, name, ownerId: userId }: Foundation, context: CommandContext) {
    const principal = { kind: 'user', id: userId } as const;
    const { idempotency: _, ...unkeyed } = { ...context, actor: { tenantId: organizationId, principal } };
    await this.events.update(organizationStream(organizationId, organizationId), unkeyed, (organization) =>
      createOrganization({ organizationId, name }, organization),
    );
    return this.memberships.give({ userId, organizationId, roles: ['owner'] }, unkeyed);
  }
}
