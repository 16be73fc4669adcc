import { DeleteTask, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { reachedTask, taskStream } from '../task.js';
import { deleteTask } from './delete-task.js';

@Handles(DeleteTask)
export class DeleteTaskHandler implements Handler<typeof DeleteTask> {
  constructor(private readonly events: EventStore) {}

  async handle({ taskId, expectedVersion }: InputOf<typeof DeleteTask>, context: CommandContext, reach: Reach) {
    const stream = taskStream(context.actor.tenantId, taskId);
    const { position } = await this.events.update(stream, context, (task, version) => {
      const deleted = deleteTask({ taskId }, reachedTask(reach, task));
      checkVersion({ taskId, version, expectedVersion });
      return deleted;
    });
    return { id: taskId, position };
  }
}
