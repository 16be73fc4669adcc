import { type InputOf, SetAllowedOrigins } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { entryRulesStream, setAllowedOrigins } from '../entry-rules.js';

@Handles(SetAllowedOrigins)
export class SetAllowedOriginsHandler implements Handler<typeof SetAllowedOrigins> {
  constructor(private readonly events: EventStore) {}

  async handle({ origins }: InputOf<typeof SetAllowedOrigins>, context: CommandContext) {
    const { tenantId: id } = context.actor;
    const { position } = await this.events.update(entryRulesStream(id, id), context, (rules) =>
      setAllowedOrigins({ origins }, rules),
    );
    return { id, position };
  }
}
