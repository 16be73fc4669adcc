import { type InputOf, UpdateOrganization } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { organizationStream } from '../organization.js';
import { updateOrganization } from './update-organization.js';

@Handles(UpdateOrganization)
export class UpdateOrganizationHandler implements Handler<typeof UpdateOrganization> {
  constructor(private readonly events: EventStore) {}

  async handle({ senderLimits, ...input }: InputOf<typeof UpdateOrganization>, context: CommandContext) {
    const { tenantId: id } = context.actor;
    const limits = {
      retentionDays: orNone(input.retentionDays),
      messagesPerDay: orNone(senderLimits?.messagesPerDay),
      firstMessagesPerDay: orNone(senderLimits?.firstMessagesPerDay),
    };
    const { position } = await this.events.update(organizationStream(id, id), context, (organization, version) =>
      updateOrganization({ ...input, ...limits, organizationId: id, version }, organization),
    );
    return { id, position };
  }
}

/** Whoever says 0 wants none. */
const orNone = (said: number | undefined) => (said === 0 ? null : said);
