import { type InputOf, SetIntake } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { setIntake } from '../change-connection.js';
import { accountStream } from '../channel-account.js';

@Handles(SetIntake)
export class SetIntakeHandler implements Handler<typeof SetIntake> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof SetIntake>, context: CommandContext) {
    const { channelAccountId } = input;
    const { position } = await this.events.update(
      accountStream(context.actor.tenantId, channelAccountId),
      context,
      (account) => setIntake(input, account),
    );
    return { id: channelAccountId, position };
  }
}
