import {
  type EventOf,
  type Recorded,
  TaskChanged,
  TaskCompleted,
  TaskCreated,
  TaskDeleted,
  TaskReopened,
} from '@parley/contracts';
import { type Effect, EventStore } from '@parley/eventsourcing';
import { type Reactor, Reacts, Timers } from '@parley/platform';

import { reminderDue } from '../remind-task/reminder-due.timer.js';
import { remindsAt, taskStream } from '../task.js';

const events = [TaskCreated, TaskChanged, TaskCompleted, TaskReopened, TaskDeleted] as const;

/** The timer follows from the events, so a crash between the two loses nothing; it is as the task is by now. */
@Reacts({ consumer: 'crm.on-task-changed.v1', events })
export class OnTaskChangedReactor implements Reactor<(typeof events)[number]> {
  constructor(
    private readonly timers: Timers,
    private readonly events: EventStore,
  ) {}

  async handle({ data, envelope }: Recorded<EventOf<(typeof events)[number]>>, { em }: Effect): Promise<void> {
    const { tenantId, correlationId, id: causationId } = envelope;
    const { taskId } = data;
    const remindAt = remindsAt((await this.events.load(taskStream(tenantId, taskId))).state);
    if (remindAt === undefined) return this.timers.cancel(reminderDue, { tenantId, key: taskId }, em);

    const dueAt = new Date(remindAt).toISOString();
    const payload = { taskId, correlationId, causationId };
    await this.timers.schedule(reminderDue, { tenantId, key: taskId, dueAt, payload }, em);
  }
}
