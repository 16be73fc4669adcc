import { type InputOf, SetAllowedNetworks } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles, Networks } from '@parley/platform';

import { entryRulesStream, setAllowedNetworks } from '../entry-rules.js';

@Handles(SetAllowedNetworks)
export class SetAllowedNetworksHandler implements Handler<typeof SetAllowedNetworks> {
  constructor(private readonly events: EventStore) {}

  async handle({ networks, from }: InputOf<typeof SetAllowedNetworks>, context: CommandContext) {
    const { tenantId: id } = context.actor;
    const isInside = from !== undefined && new Networks(networks).hold(from.address);
    const { position } = await this.events.update(entryRulesStream(id, id), context, (rules) =>
      setAllowedNetworks({ networks, isInside }, rules),
    );
    return { id, position };
  }
}
