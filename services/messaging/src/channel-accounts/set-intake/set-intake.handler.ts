import { type InputOf, SetIntake } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { setIntake } from '../change-connection.js';
import { accountStream } from '../channel-account.js';
import { accountVersion } from '../channel-account.errors.js';

@Handles(SetIntake)
export class SetIntakeHandler implements Handler<typeof SetIntake> {
  constructor(private readonly events: EventStore) {}

  async handle(input: InputOf<typeof SetIntake>, context: CommandContext) {
    const { channelAccountId, expectedVersion } = input;
    const { position } = await this.events.update(
      accountStream(context.actor.tenantId, channelAccountId),
      context,
      (account, version) => {
        const set = setIntake(input, account);
        if (expectedVersion !== undefined && expectedVersion !== version)
          throw accountVersion(channelAccountId, version);
        return set;
      },
    );
    return { id: channelAccountId, position };
  }
}
