import { CancelFollowUp, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { followUpStream } from '../follow-up.js';
import { cancelFollowUp } from './cancel-follow-up.js';

@Handles(CancelFollowUp)
export class CancelFollowUpHandler implements Handler<typeof CancelFollowUp> {
  constructor(private readonly events: EventStore) {}

  async handle({ followUpId }: InputOf<typeof CancelFollowUp>, context: CommandContext) {
    const stream = followUpStream(context.actor.tenantId, followUpId);
    const { position } = await this.events.update(stream, context, (followUp) =>
      cancelFollowUp({ followUpId, reason: 'asked' }, followUp),
    );
    return { id: followUpId, position };
  }
}
