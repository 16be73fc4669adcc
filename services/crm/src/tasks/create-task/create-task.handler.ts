import { type Answerable, CreateTask, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Assignees, type Handler, Handles } from '@parley/platform';

import { answererOf } from '../../answerable/maker.js';
import { taskStream } from '../task.js';
import { createTask } from './create-task.js';
import { TaskOrigins } from './task-origins.adapter.js';

@Handles(CreateTask)
export class CreateTaskHandler implements Handler<typeof CreateTask> {
  constructor(
    private readonly events: EventStore,
    private readonly assignees: Assignees,
    private readonly origins: TaskOrigins,
  ) {}

  async handle({ assigneeId, teamId, ...asked }: InputOf<typeof CreateTask>, context: CommandContext, reach: Reach) {
    const { actor } = context;
    const isNamed = assigneeId !== undefined || teamId !== undefined;
    const named: Answerable = { assigneeId: assigneeId ?? null, teamId: teamId ?? null };
    if (isNamed) await this.assignees.check(actor.tenantId, named);
    const by = isNamed ? named : { assigneeId: answererOf(actor, reach), teamId: null };
    const origin = await this.origins.of(asked.record, context);

    const { position } = await this.events.update(taskStream(actor.tenantId, origin.taskId), context, (existing) =>
      createTask({ ...asked, ...origin, by }, existing),
    );
    return { id: origin.taskId, position };
  }
}
