import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { AtLeastArgs, ListArgs } from '../schema/at-least.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { Job } from './job.types.js';

@ArgsType()
export class JobArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the job.' })
  readonly id!: string;
}

@ArgsType()
export class JobsArgs extends ListArgs {}

@InputType({ description: 'Which change set shall be undone.' })
export class UndoChangeSetInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the change set, as a job, a version or an audit entry names it.' })
  readonly changeSetId!: string;
}

@ObjectType({ description: 'The job that undoes it.' })
export class UndoChangeSetPayload extends MutationPayload {
  @Field(() => Job, { nullable: true, description: 'The job, which goes on after this answer.' })
  readonly job!: Job | null;

  @Field(() => ID, { description: 'The change set of what the undoing changes: it can be undone itself.' })
  readonly changeSetId!: string;
}

@InputType({ description: 'Which job shall stop.' })
export class CancelJobInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the job.' })
  readonly jobId!: string;
}

@ObjectType({ description: 'The job that was stopped.' })
export class CancelJobPayload extends MutationPayload {
  @Field(() => Job, { nullable: true, description: 'The job as it is now.' })
  readonly job!: Job | null;
}
