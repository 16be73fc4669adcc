import { EndSignIn, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { endSignIn, signInStream } from '../sign-in.js';

@Handles(EndSignIn)
export class EndSignInHandler implements Handler<typeof EndSignIn> {
  constructor(private readonly events: EventStore) {}

  async handle({ signInId }: InputOf<typeof EndSignIn>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const { position } = await this.events.update(signInStream(HOUSE, signInId), inHouse(context, userId), (signIn) =>
      endSignIn({ signInId, userId, reason: 'ended-elsewhere' }, signIn),
    );
    return { id: signInId, position };
  }
}
