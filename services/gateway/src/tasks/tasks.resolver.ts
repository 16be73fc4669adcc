import { ListTasks, taskFilter, TasksByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, ArgsType, Context, Field, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Assignee, assigneeOf } from '../assignees/assignee.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { filterFor } from '../schema/filters.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Team, teamOf } from '../teams/team.types.js';
import { Task, TaskConnection, taskOf } from './task.types.js';
import { TasksArgs } from './tasks-args.types.js';

@ArgsType()
class TaskArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the task.' })
  readonly id!: string;
}

@Resolver(() => Task)
export class TasksResolver {
  @Query(() => TaskConnection, { description: 'Tasks, the one that is due first first. Permission: `tasks:read`.' })
  @RequiresOf(ListTasks)
  async tasks(@Args() args: TasksArgs, @Context() context: RequestContext): Promise<Connection<Task>> {
    context.after(args.atLeast);
    const page = await context.ask(ListTasks, {
      page: pageOfArgs(args),
      ...(args.record && { record: args.record }),
      ...filterFor(taskFilter, args.filter),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListTasks),
    });
    return connectionOf(page, taskOf);
  }

  @Query(() => Task, {
    nullable: true,
    description: 'One task, null where it does not exist, is deleted, or may not be seen. Permission: `tasks:read`.',
  })
  @RequiresOf(TasksByIds)
  async task(@Args() { id, atLeast }: TaskArgs, @Context() context: RequestContext): Promise<Task | null> {
    context.after(atLeast);
    const view = await context.records.tasks.load(id);
    return view && taskOf(view);
  }

  @ResolveField(() => Assignee, {
    nullable: true,
    description: 'Who does it, null for nobody. To see who: `organization:read`.',
  })
  assignee(@Parent() { assigneeId }: Task, @Context() { records }: RequestContext): Promise<Assignee | null> {
    return assigneeOf(assigneeId, records);
  }

  @ResolveField(() => Team, {
    nullable: true,
    description: 'The team that does it, null for none. To see which: `teams:read`.',
  })
  async team(@Parent() { teamId }: Task, @Context() { records }: RequestContext): Promise<Team | null> {
    const team = teamId && (await records.teams.load(teamId));
    return team ? teamOf(team) : null;
  }
}
