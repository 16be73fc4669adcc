import { AssignContact, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { contactVersion } from '../contact.errors.js';
import { contactStream, reachedContact } from '../contact.js';
import { assignContact } from './assign-contact.js';

@Handles(AssignContact)
export class AssignContactHandler implements Handler<typeof AssignContact> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof AssignContact>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { contactId } = named;
    await this.assignees.check(tenantId, { assigneeId: named.assigneeId, teamId: named.teamId ?? null });

    const { position } = await this.events.update(contactStream(tenantId, contactId), context, (contact, version) => {
      const assigned = assignContact({ ...named, reason: 'by-hand' }, reachedContact(reach, contact));
      if (expectedVersion !== undefined && expectedVersion !== version) throw contactVersion(contactId, version);
      return assigned;
    });
    return { id: contactId, position };
  }
}
