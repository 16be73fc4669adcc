import { type InputOf, InviteMember } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { InvitableRoles } from './invitable-roles.adapter.js';
import { InvitationMails } from './invitation-mails.adapter.js';
import { Inviting } from './inviting.adapter.js';

@Handles(InviteMember)
export class InviteMemberHandler implements Handler<typeof InviteMember> {
  constructor(
    private readonly invitable: InvitableRoles,
    private readonly inviting: Inviting,
    private readonly mails: InvitationMails,
  ) {}

  async handle({ email, roles, locale = 'en' }: InputOf<typeof InviteMember>, context: CommandContext) {
    await this.invitable.check(roles, context.actor);
    const to = email?.toLowerCase() ?? null;
    const { invitationId: id, position, code } = await this.inviting.invite({ email: to, roles, locale }, context);
    if (to === null) return { id, position, code };
    // A mail that was asked for before stays as it was.
    if (code !== null) await this.mails.send({ to, code, locale }, context);
    return { id, position, code: null };
  }
}
