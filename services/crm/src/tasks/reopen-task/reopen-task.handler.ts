import { ReopenTask, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { reachedTask, taskStream } from '../task.js';
import { reopenTask } from './reopen-task.js';

@Handles(ReopenTask)
export class ReopenTaskHandler implements Handler<typeof ReopenTask> {
  constructor(private readonly events: EventStore) {}

  async handle({ taskId, expectedVersion }: InputOf<typeof ReopenTask>, context: CommandContext, reach: Reach) {
    const stream = taskStream(context.actor.tenantId, taskId);
    const { position } = await this.events.update(stream, context, (task, version) => {
      const reopened = reopenTask({ taskId }, reachedTask(reach, task));
      checkVersion({ taskId, version, expectedVersion });
      return reopened;
    });
    return { id: taskId, position };
  }
}
