import { type InputOf, type Reach, UpdateTask } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { checkVersion } from '../expected-version.js';
import { reachedTask, taskStream } from '../task.js';
import { updateTask } from './update-task.js';

@Handles(UpdateTask)
export class UpdateTaskHandler implements Handler<typeof UpdateTask> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
  ) {}

  async handle({ expectedVersion, ...named }: InputOf<typeof UpdateTask>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { taskId, assigneeId = null, teamId = null } = named;
    await this.assignees.check(tenantId, { assigneeId, teamId });
    const { position } = await this.events.update(taskStream(tenantId, taskId), context, (task, version) => {
      const changed = updateTask(named, reachedTask(reach, task));
      checkVersion({ taskId, version, expectedVersion });
      return changed;
    });
    return { id: taskId, position };
  }
}
