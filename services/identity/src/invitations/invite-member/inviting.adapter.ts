import type { CommandContext } from '@parley/kernel';
import { EventStore } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import type { Allowed } from '../../throttle/attempts.js';
import { Throttle } from '../../throttle/throttle.port.js';
import { createInvitation, invitationStream, type NewInvitation } from '../invitation.js';
import { newInvitationCode } from '../invitation-code.adapter.js';

const LIFE_MS = 7 * 86_400_000;

/** Anybody may make an organization: none of them floods mailboxes. */
const [ofOrganization, ofAddress]: readonly [Allowed, Allowed] = [
  { perMinute: 60, inARow: 500 },
  { perMinute: 3, inARow: 10 },
];

export type Invited = Pick<NewInvitation, 'email' | 'roles' | 'locale'>;

/** Makes an invitation with its code; no code where the same command has made it before. */
@Injectable()
export class Inviting {
  constructor(
    private readonly events: EventStore,
    private readonly throttle: Throttle,
  ) {}

  /** @throws DomainError `limited` `identity.sign-in.too-many-attempts` */
  async invite(invited: Invited, context: CommandContext) {
    const { tenantId } = context.actor;
    if (invited.email !== null) await this.countMail(invited.email, tenantId);
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

  /** Counted apart for each organization: none keeps another from inviting. */
  private async countMail(to: string, tenantId: string): Promise<void> {
    await this.throttle.take(`invitations of ${tenantId}`, ofOrganization);
    await this.throttle.take(`invitation of ${tenantId} to ${to}`, ofAddress);
  }
}
