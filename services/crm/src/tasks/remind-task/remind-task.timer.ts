import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { currentTraceparent, Fires, type Scheduled, type TimerHandler } from '@parley/platform';
import { v7 } from 'uuid';

import { taskStream } from '../task.js';
import { remindTask } from './remind-task.js';
import { reminderDue } from './reminder-due.timer.js';

@Fires(reminderDue)
export class RemindTaskTimer implements TimerHandler<typeof reminderDue> {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  async fire({ tenantId, payload, dueAt: remindAt }: Scheduled<typeof reminderDue>): Promise<void> {
    const { taskId, correlationId, causationId } = payload;
    const actor = { tenantId, principal: { kind: 'system', id: 'crm' } } as const;
    const chain = { correlationId, causationId, ...currentTraceparent() };
    const context = { actor, commandId: v7(), ...chain, now: this.clock.now().toISOString() };
    await this.events.update(taskStream(tenantId, taskId), context, (task) => remindTask({ taskId, remindAt }, task));
  }
}
