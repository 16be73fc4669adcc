import { EndSignIn, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { SecuredAccess } from '../../users/secured-access.adapter.js';
import { endSignIn, signInStream } from '../sign-in.js';

@Handles(EndSignIn)
export class EndSignInHandler implements Handler<typeof EndSignIn> {
  constructor(
    private readonly events: EventStore,
    private readonly secured: SecuredAccess,
  ) {}

  async handle({ signInId }: InputOf<typeof EndSignIn>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const stream = signInStream(HOUSE, signInId);
    const { position, eventIds } = await this.events.update(stream, inHouse(context, userId), (signIn) =>
      endSignIn({ signInId, userId, reason: 'ended-elsewhere' }, signIn),
    );
    if (eventIds.length > 0) await this.secured.tell(userId, 'sign-in-ended', context);
    return { id: signInId, position };
  }
}
