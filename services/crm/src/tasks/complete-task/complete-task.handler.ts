import { CompleteTask, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { reachedTask, taskStream } from '../task.js';
import { completeTask } from './complete-task.js';

@Handles(CompleteTask)
export class CompleteTaskHandler implements Handler<typeof CompleteTask> {
  constructor(private readonly events: EventStore) {}

  async handle({ taskId, expectedVersion }: InputOf<typeof CompleteTask>, context: CommandContext, reach: Reach) {
    const stream = taskStream(context.actor.tenantId, taskId);
    const { position } = await this.events.update(stream, context, (task, version) => {
      const completed = completeTask({ taskId }, reachedTask(reach, task));
      checkVersion({ taskId, version, expectedVersion });
      return completed;
    });
    return { id: taskId, position };
  }
}
