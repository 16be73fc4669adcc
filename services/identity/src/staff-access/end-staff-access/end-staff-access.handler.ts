import { EndStaffAccess, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { endStaffAccess, staffAccessStream } from '../staff-access.js';

@Handles(EndStaffAccess)
export class EndStaffAccessHandler implements Handler<typeof EndStaffAccess> {
  constructor(private readonly events: EventStore) {}

  async handle({ staffAccessId }: InputOf<typeof EndStaffAccess>, context: CommandContext) {
    const stream = staffAccessStream(context.actor.tenantId, staffAccessId);
    const { position } = await this.events.update(stream, context, (access) =>
      endStaffAccess({ staffAccessId, by: 'hand' }, access),
    );
    return { id: staffAccessId, position };
  }
}
