import { type InputOf, SignOut } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { endSignIn, signInStream } from '../sign-in.js';

@Handles(SignOut)
export class SignOutHandler implements Handler<typeof SignOut> {
  constructor(private readonly events: EventStore) {}

  async handle({ signInId }: InputOf<typeof SignOut>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const { position } = await this.events.update(signInStream(HOUSE, signInId), inHouse(context, userId), (signIn) =>
      endSignIn({ signInId, userId, reason: 'signed-out' }, signIn),
    );
    return { id: signInId, position };
  }
}
