import { type InputOf, RevokeInvitation } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { invitationStream, revokeInvitation } from '../invitation.js';

@Handles(RevokeInvitation)
export class RevokeInvitationHandler implements Handler<typeof RevokeInvitation> {
  constructor(private readonly events: EventStore) {}

  async handle({ invitationId }: InputOf<typeof RevokeInvitation>, context: CommandContext) {
    const stream = invitationStream(context.actor.tenantId, invitationId);
    const { position } = await this.events.update(stream, context, (invitation) =>
      revokeInvitation({ invitationId }, invitation),
    );
    return { id: invitationId, position };
  }
}
