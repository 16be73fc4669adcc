import { BeginSecondFactor } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { inHouse } from '../../house-context.js';
import { KnownUsers } from '../../users/user-directory/known-users.adapter.js';
import { Codes } from '../codes.adapter.js';
import { beginSecondFactor, secondFactorStream } from '../second-factor.js';

@Handles(BeginSecondFactor)
export class BeginSecondFactorHandler implements Handler<typeof BeginSecondFactor> {
  constructor(
    private readonly events: EventStore,
    private readonly codes: Codes,
    private readonly users: KnownUsers,
  ) {}

  async handle(_: object, context: CommandContext) {
    const userId = context.actor.principal.id;
    const secret = await this.codes.newSecret({ userId, commandId: context.commandId });
    const { email } = await this.users.about(userId);
    const { position } = await this.events.update(
      secondFactorStream(HOUSE, userId),
      inHouse(context, userId),
      (factor) => beginSecondFactor({ userId, secret }, factor),
    );
    return { id: userId, position, secret, uri: this.codes.uriOf(secret, email) };
  }
}
