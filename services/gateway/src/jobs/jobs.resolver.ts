import { CancelJob, JobsByIds, ListJobs, JobTroubles, UndoChangeSet } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { type Connection, connectionOf, PageArgs, pageOfArgs } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { jobAfter } from './job-after.adapter.js';
import {
  CancelJobInput,
  CancelJobPayload,
  JobArgs,
  JobsArgs,
  UndoChangeSetInput,
  UndoChangeSetPayload,
} from './job-inputs.types.js';
import { Job, JobConnection, jobOf, JobTrouble, JobTroubleConnection, troubleOf } from './job.types.js';

@Resolver(() => Job)
export class JobsResolver {
  @Query(() => JobConnection, { description: 'Jobs, newest first. Permission: `change-sets:read`.' })
  @RequiresOf(ListJobs)
  async jobs(@Args() args: JobsArgs, @Context() context: RequestContext): Promise<Connection<Job>> {
    context.after(args.atLeast);
    const page = await context.ask(ListJobs, { page: pageOfArgs(args), ...context.since(ListJobs) });
    return connectionOf(page, jobOf);
  }

  @Query(() => Job, {
    nullable: true,
    description: 'One job, null where there is none. Permission: `change-sets:read`.',
  })
  @RequiresOf(JobsByIds)
  async job(@Args() { id, atLeast }: JobArgs, @Context() context: RequestContext): Promise<Job | null> {
    context.after(atLeast);
    const view = await context.records.jobs.load(id);
    return view && jobOf(view);
  }

  @ResolveField(() => JobTroubleConnection, {
    description: 'What could not be done, in the order in which it came to it.',
  })
  async troubles(
    @Parent() { id }: Job,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<JobTrouble>> {
    const asked = { jobId: id, page: pageOfArgs(page), ...context.since(JobTroubles) };
    return connectionOf(await context.ask(JobTroubles, asked), troubleOf);
  }

  @Mutation(() => UndoChangeSetPayload, {
    description:
      'Undoes a bulk edit, an import or whatever else is one change set: each field whose last change belongs to it gets ' +
      'back what it was before, as a change set of its own. What somebody changed again since stays, and the job’s ' +
      '`troubles` tell of it. Permission: `change-sets:undo`. Codes: `crm.change-set.not-found`, ' +
      '`crm.change-set.running`. Example: ' +
      '`undoChangeSet(input: { idempotencyKey: "k1", changeSetId: "…" }) { job { id status } }`.',
  })
  @RequiresOf(UndoChangeSet)
  async undoChangeSet(
    @Args('input', { description: 'Which change set.' }) { idempotencyKey, changeSetId }: UndoChangeSetInput,
    @Context() context: RequestContext,
  ): Promise<UndoChangeSetPayload> {
    const { output, position } = await context.send(UndoChangeSet, { changeSetId }, { idempotencyKey });
    return { position, changeSetId: output.id, job: await jobAfter(output.id, context) };
  }

  @Mutation(() => CancelJobPayload, {
    description:
      'Stops a job where it stands; what it did stays, and can be undone. One that is over stays so: `status` says it. ' +
      'Permission: `change-sets:undo`. Code: `crm.job.not-found`. Example: ' +
      '`cancelJob(input: { idempotencyKey: "k1", jobId: "…" }) { job { status } }`.',
  })
  @RequiresOf(CancelJob)
  async cancelJob(
    @Args('input', { description: 'Which job.' }) { idempotencyKey, jobId }: CancelJobInput,
    @Context() context: RequestContext,
  ): Promise<CancelJobPayload> {
    const { output, position } = await context.send(CancelJob, { jobId }, { idempotencyKey });
    return { position, job: await jobAfter(output.id, context) };
  }
}
