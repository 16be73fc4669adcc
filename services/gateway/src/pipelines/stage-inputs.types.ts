import type { NewStage } from '@parley/contracts';
import { Field, ID, InputType, Int } from '@nestjs/graphql';

import { MutationInput, present } from '../schema/input.types.js';
import { LocalizedNameInput } from '../schema/localized-name.types.js';
import { OptionColor } from '../schema/option-color.types.js';
import { RequiredDealField, StageKind } from './pipeline.types.js';

const probability = 'How likely a deal that stands here is won, 0 to 100.';
const dwell = 'How long a deal may stand here, in seconds, 60 to ten years.';
const color = 'How it is painted.';
const required = 'What must be said of a deal before it enters, each once.';
const key = 'Permanent word for rules: a small letter, then letters, digits and `-`. Default: after its English name.';
const ofPipeline = 'The version of its pipeline that was read; another one is refused. Default: whatever it is.';

@InputType({ description: 'A stage that a pipeline begins with.' })
export class NewStageInput {
  @Field(() => LocalizedNameInput, { description: 'What it is called.' })
  readonly name!: LocalizedNameInput;

  @Field(() => StageKind, { description: 'What it does to its deals.' })
  readonly kind!: NewStage['kind'];

  @Field(() => String, { nullable: true, description: key })
  readonly key?: string | null;

  @Field(() => Int, { nullable: true, description: `${probability} Default: unknown.` })
  readonly probabilityPercent?: number | null;

  @Field(() => Int, { nullable: true, description: `${dwell} Default: no limit.` })
  readonly dwellLimitSeconds?: number | null;

  @Field(() => OptionColor, { nullable: true, description: `${color} Default: none.` })
  readonly color?: NewStage['color'] | null;

  @Field(() => [RequiredDealField], { nullable: true, description: `${required} Default: nothing.` })
  readonly requiredFields?: NewStage['requiredFields'] | null;
}

@InputType({ description: 'A stage to add to a pipeline.' })
export class AddStageInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the pipeline.' })
  readonly pipelineId!: string;

  @Field(() => LocalizedNameInput, { description: 'What it is called.' })
  readonly name!: LocalizedNameInput;

  @Field(() => StageKind, { description: 'What it does to its deals.' })
  readonly kind!: NewStage['kind'];

  @Field(() => String, { nullable: true, description: key })
  readonly key?: string | null;

  @Field(() => Int, { nullable: true, description: `${probability} Default: unknown.` })
  readonly probabilityPercent?: number | null;

  @Field(() => Int, { nullable: true, description: `${dwell} Default: no limit.` })
  readonly dwellLimitSeconds?: number | null;

  @Field(() => OptionColor, { nullable: true, description: `${color} Default: none.` })
  readonly color?: NewStage['color'] | null;

  @Field(() => [RequiredDealField], { nullable: true, description: `${required} Default: nothing.` })
  readonly requiredFields?: NewStage['requiredFields'] | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The stage after which it stands. Default: the last one of its kind; where there is none, the last.',
  })
  readonly afterStageId?: string | null;

  @Field(() => Int, { nullable: true, description: ofPipeline })
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'What to change of a stage.' })
export class UpdateStageInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the stage.' })
  readonly stageId!: string;

  @Field(() => LocalizedNameInput, { nullable: true, description: 'What it is called. Default: as it is.' })
  readonly name?: LocalizedNameInput | null;

  @Field(() => StageKind, {
    nullable: true,
    description: 'What it does to its deals; another one only while none stands in it. Default: as it is.',
  })
  readonly kind?: NewStage['kind'] | null;

  @Field(() => Int, { nullable: true, description: `${probability} Default: as it is; null clears it.` })
  readonly probabilityPercent?: number | null;

  @Field(() => Int, { nullable: true, description: `${dwell} Default: as it is; null clears it.` })
  readonly dwellLimitSeconds?: number | null;

  @Field(() => OptionColor, { nullable: true, description: `${color} Default: as it is; null clears it.` })
  readonly color?: NewStage['color'] | null;

  @Field(() => [RequiredDealField], { nullable: true, description: `${required} Default: as it is; null clears it.` })
  readonly requiredFields?: NewStage['requiredFields'] | null;

  @Field(() => Int, { nullable: true, description: ofPipeline })
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'Where a stage shall stand in its pipeline.' })
export class MoveStageInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the stage.' })
  readonly stageId!: string;

  @Field(() => ID, { nullable: true, description: 'The stage after which it stands. Default: before all others.' })
  readonly afterStageId?: string | null;

  @Field(() => Int, { nullable: true, description: ofPipeline })
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The stage to archive.' })
export class ArchiveStageInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the stage.' })
  readonly stageId!: string;

  @Field(() => Int, { nullable: true, description: ofPipeline })
  readonly expectedVersion?: number | null;
}

/** Stages as contracts take them: absence and null mean the same. */
export const stagesOf = (stages: readonly NewStageInput[] | null | undefined) =>
  stages ? { stages: stages.map((stage) => present(stage)) } : {};
