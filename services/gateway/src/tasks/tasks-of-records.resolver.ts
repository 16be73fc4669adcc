import { ListTasks, type RecordRef } from '@parley/contracts';
import { Args, Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';

import { Company } from '../companies/company.types.js';
import { Contact } from '../contacts/contact.types.js';
import { Deal } from '../deals/deal.types.js';
import { Lead } from '../leads/lead.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { Task, TaskConnection, taskOf } from './task.types.js';
import { TasksOfRecordArgs } from './tasks-args.types.js';

const description = 'What is to be done about it, and was done. Permission: `tasks:read`.';

async function tasksOf(record: RecordRef, args: TasksOfRecordArgs, context: RequestContext): Promise<Connection<Task>> {
  const page = await context.ask(ListTasks, {
    record,
    page: pageOfArgs(args),
    ...(args.orderBy && { orderBy: args.orderBy }),
    ...context.since(ListTasks),
  });
  return connectionOf(page, taskOf);
}

@Resolver(() => Contact)
export class TasksOfContactResolver {
  @ResolveField(() => TaskConnection, { description })
  tasks(@Parent() { id }: Contact, @Args() args: TasksOfRecordArgs, @Context() context: RequestContext) {
    return tasksOf({ type: 'contact', id }, args, context);
  }
}

@Resolver(() => Company)
export class TasksOfCompanyResolver {
  @ResolveField(() => TaskConnection, { description })
  tasks(@Parent() { id }: Company, @Args() args: TasksOfRecordArgs, @Context() context: RequestContext) {
    return tasksOf({ type: 'company', id }, args, context);
  }
}

@Resolver(() => Deal)
export class TasksOfDealResolver {
  @ResolveField(() => TaskConnection, { description })
  tasks(@Parent() { id }: Deal, @Args() args: TasksOfRecordArgs, @Context() context: RequestContext) {
    return tasksOf({ type: 'deal', id }, args, context);
  }
}

@Resolver(() => Lead)
export class TasksOfLeadResolver {
  @ResolveField(() => TaskConnection, { description })
  tasks(@Parent() { id }: Lead, @Args() args: TasksOfRecordArgs, @Context() context: RequestContext) {
    return tasksOf({ type: 'lead', id }, args, context);
  }
}
