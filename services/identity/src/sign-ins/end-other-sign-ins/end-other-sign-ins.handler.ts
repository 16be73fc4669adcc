import { EndOtherSignIns, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { signInNotFound } from '../sign-in.errors.js';
import { SignInsOfUser } from '../sign-in-list/sign-ins-of-user.adapter.js';
import { signInStream } from '../sign-in.js';

@Handles(EndOtherSignIns)
export class EndOtherSignInsHandler implements Handler<typeof EndOtherSignIns> {
  constructor(
    private readonly events: EventStore,
    private readonly signIns: SignInsOfUser,
    private readonly secured: SecuredAccess,
  ) {}

  async handle({ signInId }: InputOf<typeof EndOtherSignIns>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const { position } = await this.events.update(signInStream(HOUSE, signInId), inHouse(context, userId), (signIn) => {
      if (signIn.status === 'unknown' || signIn.userId !== userId) throw signInNotFound(signInId);
      return [];
    });
    await this.signIns.endAll({ userId, but: signInId, reason: 'ended-elsewhere' }, context);
    await this.secured.tell(userId, 'other-sign-ins-ended', context);
    return { id: signInId, position };
  }
}
