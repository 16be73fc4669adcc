import { type InputOf, JoinByInvitation } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, TenantDatabase } from '@parley/platform';

import { userInHouse } from '../../users/user-directory/users-in-house.adapter.js';
import { userNotFound } from '../../users/user.errors.js';
import { Acceptances } from '../acceptances.adapter.js';

@Handles(JoinByInvitation)
export class JoinByInvitationHandler implements Handler<typeof JoinByInvitation> {
  constructor(
    private readonly acceptances: Acceptances,
    private readonly database: TenantDatabase,
  ) {}

  async handle({ code }: InputOf<typeof JoinByInvitation>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const user = await userInHouse(this.database, userId);
    if (!user?.email) throw userNotFound(userId);
    const { organizationId: id, position } = await this.acceptances.accept(
      code,
      { userId, email: user.email },
      context,
    );
    return { id, position };
  }
}
