import type { CreatePipeline, InputOf } from '@parley/contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { LocalizedNameInput } from '../schema/localized-name.types.js';
import { Pipeline } from './pipeline.types.js';
import { NewStageInput } from './stage-inputs.types.js';

export const PipelinePreset = graphqlEnum('PipelinePreset', 'Stages that a pipeline may begin with.', {
  sales: 'From a cold contact over a meeting to a deal.',
  trial: 'From a registration over a test to a client who pays, with limits of 7 days where somebody is to be called.',
  credit_broker: 'From a request for a loan over banks to its payout.',
});

@InputType({ description: 'A pipeline to create. It is not the default one.' })
export class CreatePipelineInput extends MutationInput {
  @Field(() => LocalizedNameInput, { description: 'What it is called.' })
  readonly name!: LocalizedNameInput;

  @Field(() => PipelinePreset, {
    nullable: true,
    description: 'Whose stages it begins with. Default: `SALES` where no stages are named.',
  })
  readonly preset?: InputOf<typeof CreatePipeline>['preset'] | null;

  @Field(() => [NewStageInput], {
    nullable: true,
    description:
      'Stages of its own in their order, 1 to 50, one of kind `OPEN` at least. Default: those of the preset.',
  })
  readonly stages?: NewStageInput[] | null;
}

@InputType({ description: 'What to change of a pipeline.' })
export class UpdatePipelineInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the pipeline.' })
  readonly pipelineId!: string;

  @Field(() => LocalizedNameInput, { nullable: true, description: 'What it is called. Default: as it is.' })
  readonly name?: LocalizedNameInput | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Where it stands among the others, 0 to 1,000: the lower the earlier. Default: as it is.',
  })
  readonly place?: number | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The pipeline to archive.' })
export class ArchivePipelineInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the pipeline.' })
  readonly pipelineId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The pipeline in which deals begin that nobody places.' })
export class SetDefaultPipelineInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the pipeline.' })
  readonly pipelineId!: string;
}

@ObjectType({ isAbstract: true })
abstract class PipelinePayload extends MutationPayload {
  @Field(() => Pipeline, { nullable: true, description: 'The pipeline as it is now.' })
  readonly pipeline!: Pipeline | null;
}

@ObjectType({ description: 'The pipeline that was created.' })
export class CreatePipelinePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline that was changed.' })
export class UpdatePipelinePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline that was archived.' })
export class ArchivePipelinePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline that is the default now.' })
export class SetDefaultPipelinePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline with the stage that was added.' })
export class AddStagePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline with the stage that was changed.' })
export class UpdateStagePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline with its stages in their order.' })
export class MoveStagePayload extends PipelinePayload {}

@ObjectType({ description: 'The pipeline without the stage that was archived.' })
export class ArchiveStagePayload extends PipelinePayload {}
