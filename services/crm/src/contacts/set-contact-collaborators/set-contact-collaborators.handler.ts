import { type InputOf, newcomersAmong, type Reach, SetContactCollaborators } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { contactVersion } from '../contact.errors.js';
import { contactStream, reachedContact } from '../contact.js';
import { setContactCollaborators } from './set-contact-collaborators.js';

type Input = InputOf<typeof SetContactCollaborators>;

@Handles(SetContactCollaborators)
export class SetContactCollaboratorsHandler implements Handler<typeof SetContactCollaborators> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: Input, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { contactId, collaboratorIds } = named;
    const stream = contactStream(tenantId, contactId);
    const { state } = await this.events.load(stream);
    await this.assignees.checkMembers(tenantId, newcomersAmong(collaboratorIds, reachedContact(reach, state)));

    const { position } = await this.events.update(stream, context, (contact, version) => {
      const shared = setContactCollaborators(named, reachedContact(reach, contact));
      if (expectedVersion !== undefined && expectedVersion !== version) throw contactVersion(contactId, version);
      return shared;
    });
    return { id: contactId, position };
  }
}
