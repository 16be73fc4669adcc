import type { CommandContext } from '@parley/kernel';
import { EventStore } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import { createInvitation, invitationStream, type NewInvitation } from '../invitation.js';
import { newInvitationCode } from '../invitation-code.adapter.js';

const LIFE_MS = 7 * 86_400_000;

export type Invited = Pick<NewInvitation, 'email' | 'roles' | 'locale'>;

/** Makes an invitation with its code; no code where the same command has made it before. */
@Injectable()
export class Inviting {
  constructor(private readonly events: EventStore) {}

  async invite(invited: Invited, context: CommandContext) {
    const { tenantId } = context.actor;
    const invitationId = context.commandId;
    const { text, hash: secretHash } = newInvitationCode(tenantId, invitationId);
    const expiresAt = new Date(Date.parse(context.now) + LIFE_MS).toISOString();
    const stream = invitationStream(tenantId, invitationId);
    const { position } = await this.events.update(stream, context, (invitation) =>
      createInvitation({ ...invited, invitationId, expiresAt, secretHash }, invitation),
    );
    const { state } = await this.events.load(stream);
    const isNew = state.status !== 'unknown' && state.secretHash === secretHash;
    return { invitationId, position, code: isNew ? text : null };
  }
}
