import { type InputOf, UpdateOrganization } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { organizationStream } from '../organization.js';
import { updateOrganization } from './update-organization.js';

@Handles(UpdateOrganization)
export class UpdateOrganizationHandler implements Handler<typeof UpdateOrganization> {
  constructor(private readonly events: EventStore) {}

  async handle({ retentionDays: days, ...input }: InputOf<typeof UpdateOrganization>, context: CommandContext) {
    const { tenantId: id } = context.actor;
    const retentionDays = days === 0 ? null : days;
    const { position } = await this.events.update(organizationStream(id, id), context, (organization, version) =>
      updateOrganization({ ...input, retentionDays, organizationId: id, version }, organization),
    );
    return { id, position };
  }
}
