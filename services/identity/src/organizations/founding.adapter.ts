import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { NewMemberships } from '../members/new-memberships.adapter.js';
import { createOrganization, organizationStream, type SaidSettings } from './organization.js';

export type Foundation = {
  readonly organizationId: string;
  readonly name: string;
  readonly ownerId: string;
  readonly settings?: Partial<SaidSettings>;
};

/** Makes an organization with its first member, the owner. */
@Injectable()
export class Founding {
  constructor(
    private readonly events: EventStore,
    private readonly memberships: NewMemberships,
  ) {}

  /** Under the command's key, if it has one, which is kept in the organization that it makes. */
  async found({ ownerId: userId, ...organization }: Foundation, context: CommandContext) {
    const { organizationId } = organization;
    const founding = {
      ...context,
      actor: { tenantId: organizationId, principal: { kind: 'user', id: userId } },
    } as const;
    await this.events.update(organizationStream(organizationId, organizationId), founding, (state) =>
      createOrganization(organization, state),
    );
    return this.memberships.give({ userId, organizationId, roles: ['owner'] }, founding);
  }
}
