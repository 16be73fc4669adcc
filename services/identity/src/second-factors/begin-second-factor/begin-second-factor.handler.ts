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
    const secret = this.codes.newSecret();
    const { email } = await this.users.about(userId);
    const stream = secondFactorStream(HOUSE, userId);
    const { position } = await this.events.update(stream, inHouse(context, userId), (factor) =>
      beginSecondFactor({ userId, secret }, factor),
    );
    const { state } = await this.events.load(stream);
    // Shown once: a call that is repeated made another one before.
    const isNew = state.status === 'begun' && state.secret === secret;
    return { id: userId, position, ...(isNew ? this.shown(secret, email) : { secret: '', uri: '' }) };
  }

  private shown = (secret: string, email: string) => ({ secret, uri: this.codes.uriOf(secret, email) });
}
