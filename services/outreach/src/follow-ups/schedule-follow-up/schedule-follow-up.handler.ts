import { type InputOf, type Reach, ScheduleFollowUp } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { messageTemplateStream } from '../../message-templates/message-template.js';
import { messageTemplateNotFound } from '../../message-templates/message-template.errors.js';
import { followUpStream } from '../follow-up.js';
import { ReachedFollowUps } from '../reached-follow-ups.adapter.js';
import { scheduleFollowUp } from './schedule-follow-up.js';

@Handles(ScheduleFollowUp)
export class ScheduleFollowUpHandler implements Handler<typeof ScheduleFollowUp> {
  constructor(
    private readonly events: EventStore,
    private readonly reached: ReachedFollowUps,
  ) {}

  async handle(input: InputOf<typeof ScheduleFollowUp>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { state: template } = await this.events.load(messageTemplateStream(tenantId, input.messageTemplateId));
    if (template.status === 'unknown') throw messageTemplateNotFound(input.messageTemplateId);
    await this.reached.mustSee(input.chatId, context, reach);

    const followUpId = context.commandId;
    const { position } = await this.events.update(followUpStream(tenantId, followUpId), context, (followUp) =>
      scheduleFollowUp({ followUpId, ...input, now: context.now }, followUp),
    );
    return { id: followUpId, position };
  }
}
