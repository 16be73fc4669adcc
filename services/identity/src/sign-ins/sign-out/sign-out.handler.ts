import { type InputOf, SignOut } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { endSignIn, signInStream } from '../sign-in.js';

@Handles(SignOut)
export class SignOutHandler implements Handler<typeof SignOut> {
  constructor(
    private readonly events: EventStore,
    private readonly secured: SecuredAccess,
  ) {}

  async handle({ signInId }: InputOf<typeof SignOut>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const stream = signInStream(HOUSE, signInId);
    const { position, eventIds } = await this.events.update(stream, inHouse(context, userId), (signIn) =>
      endSignIn({ signInId, userId, reason: 'signed-out' }, signIn),
    );
    if (eventIds.length > 0) await this.secured.tell(userId, 'signed-out', context);
    return { id: signInId, position };
  }
}
