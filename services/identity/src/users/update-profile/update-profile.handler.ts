import { type InputOf, UpdateProfile } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { updateProfile, userStream } from '../user.js';

@Handles(UpdateProfile)
export class UpdateProfileHandler implements Handler<typeof UpdateProfile> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof UpdateProfile>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const { position } = await this.events.update(userStream(HOUSE, userId), inHouse(context, userId), (user) =>
      updateProfile({ userId, ...input }, user),
    );
    return { id: userId, position };
  }
}
