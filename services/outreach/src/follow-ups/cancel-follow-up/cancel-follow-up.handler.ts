import { CancelFollowUp, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { followUpStream } from '../follow-up.js';
import { ReachedFollowUps } from '../reached-follow-ups.adapter.js';
import { cancelFollowUp } from './cancel-follow-up.js';

@Handles(CancelFollowUp)
export class CancelFollowUpHandler implements Handler<typeof CancelFollowUp> {
  constructor(
    private readonly events: EventStore,
    private readonly reached: ReachedFollowUps,
  ) {}

  async handle({ followUpId }: InputOf<typeof CancelFollowUp>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    await this.reached.mustHold(tenantId, followUpId, reach);
    const stream = followUpStream(tenantId, followUpId);
    const { position } = await this.events.update(stream, context, (followUp) =>
      cancelFollowUp({ followUpId, reason: 'asked' }, followUp),
    );
    return { id: followUpId, position };
  }
}
