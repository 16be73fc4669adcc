import { AcceptInvitation, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { NewSignIns } from '../../sign-ins/new-sign-ins.adapter.js';
import { Acceptances } from '../acceptances.adapter.js';
import { provedBy } from '../invitation.js';
import { invitationInvalid } from '../invitation.errors.js';
import { InvitedUsers } from './invited-users.adapter.js';

@Handles(AcceptInvitation)
export class AcceptInvitationHandler implements Handler<typeof AcceptInvitation> {
  constructor(
    private readonly acceptances: Acceptances,
    private readonly users: InvitedUsers,
    private readonly signIns: NewSignIns,
  ) {}

  async handle({ code, name, password, from }: InputOf<typeof AcceptInvitation>, context: CommandContext) {
    await this.users.count(from);
    const { offer, state } = await this.acceptances.offered(code, context.now);
    // Used once: a code that was read later makes nobody's password.
    if (state.status === 'accepted') throw invitationInvalid();
    const email = provedBy(offer);
    const userId = await this.users.make({ email, name, password, locale: offer.locale }, context);
    const { organizationId } = await this.acceptances.accept(code, { userId, email }, context);
    return this.signIns.start({ userId, organizationId, by: 'code', from }, context);
  }
}
