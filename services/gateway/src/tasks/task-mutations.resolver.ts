import { CompleteTask, CreateTask, DeleteTask, ReopenTask, UpdateTask } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { changing } from '../serving/changing.loader.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  CompleteTaskInput,
  CompleteTaskPayload,
  CreateTaskInput,
  CreateTaskPayload,
  DeleteTaskInput,
  DeleteTaskPayload,
  ReopenTaskInput,
  ReopenTaskPayload,
  UpdateTaskInput,
  UpdateTaskPayload,
} from './task-inputs.types.js';
import { taskOf } from './task.types.js';

const change = changing(async (id, context) => {
  const task = await context.readBack(context.records.tasks.load(id));
  return { task: task && taskOf(task) };
});

@Resolver()
export class TaskMutationsResolver {
  @Mutation(() => CreateTaskPayload, {
    description:
      'Creates a task, yours where nobody else is named. Permission: `tasks:write`, and to read the record. Codes: ' +
      '`crm.task.reminder-without-due`, `access.assignee-unknown`, `access.team-unknown`. Example: ' +
      '`createTask(input: { idempotencyKey: "k1", title: "Call Anna", dueAt: "2027-01-11T09:00:00.000Z" }) ' +
      '{ task { id } }`.',
  })
  @RequiresOf(CreateTask)
  createTask(
    @Args('input', { description: 'The task.' }) { idempotencyKey, ...input }: CreateTaskInput,
    @Context() context: RequestContext,
  ): Promise<CreateTaskPayload> {
    return change(context, { definition: CreateTask, input: present(input), idempotencyKey });
  }

  @Mutation(() => UpdateTaskPayload, {
    description:
      'Changes what a task is, who does it and when it is due. Permission: `tasks:write`. Codes: ' +
      '`crm.task.not-found`, `crm.task.version`, `crm.task.reminder-without-due`, `access.assignee-unknown`, ' +
      '`access.team-unknown`. Example: ' +
      '`updateTask(input: { idempotencyKey: "k1", taskId: "…", title: "Write to Anna" }) { task { version } }`.',
  })
  @RequiresOf(UpdateTask)
  updateTask(
    @Args('input', { description: 'Which task, and what it shall be.' })
    { idempotencyKey, title, expectedVersion, ...input }: UpdateTaskInput,
    @Context() context: RequestContext,
  ): Promise<UpdateTaskPayload> {
    const update = { ...input, ...present({ title, expectedVersion }) };
    return change(context, { definition: UpdateTask, input: update, idempotencyKey });
  }

  @Mutation(() => CompleteTaskPayload, {
    description:
      'Says that a task is done; nobody is reminded of it any more. Permission: `tasks:write`. Codes: ' +
      '`crm.task.not-found`, `crm.task.version`. Example: ' +
      '`completeTask(input: { idempotencyKey: "k1", taskId: "…" }) { task { doneAt } }`.',
  })
  @RequiresOf(CompleteTask)
  completeTask(
    @Args('input', { description: 'Which task.' }) { idempotencyKey, ...input }: CompleteTaskInput,
    @Context() context: RequestContext,
  ): Promise<CompleteTaskPayload> {
    return change(context, { definition: CompleteTask, input: present(input), idempotencyKey });
  }

  @Mutation(() => ReopenTaskPayload, {
    description:
      'Says that a task is to be done after all. Permission: `tasks:write`. Codes: `crm.task.not-found`, ' +
      '`crm.task.version`. Example: `reopenTask(input: { idempotencyKey: "k1", taskId: "…" }) { task { isDone } }`.',
  })
  @RequiresOf(ReopenTask)
  reopenTask(
    @Args('input', { description: 'Which task.' }) { idempotencyKey, ...input }: ReopenTaskInput,
    @Context() context: RequestContext,
  ): Promise<ReopenTaskPayload> {
    return change(context, { definition: ReopenTask, input: present(input), idempotencyKey });
  }

  @Mutation(() => DeleteTaskPayload, {
    description:
      'Deletes a task. Permission: `tasks:write`. Codes: `crm.task.not-found`, `crm.task.version`. Example: ' +
      '`deleteTask(input: { idempotencyKey: "k1", taskId: "…" }) { position }`.',
  })
  @RequiresOf(DeleteTask)
  deleteTask(
    @Args('input', { description: 'Which task.' }) { idempotencyKey, ...input }: DeleteTaskInput,
    @Context() context: RequestContext,
  ): Promise<DeleteTaskPayload> {
    return change(context, { definition: DeleteTask, input: present(input), idempotencyKey });
  }
}
