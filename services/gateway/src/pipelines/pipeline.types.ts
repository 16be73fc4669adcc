import type { PipelineView, RequiredDealField as AskedField, StageView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { OptionColor } from '../schema/option-color.types.js';

export const StageKind = graphqlEnum('StageKind', 'What a stage does to its deals.', {
  open: 'The deal is under way.',
  won: 'The deal was made.',
  lost: 'The deal came to nothing.',
});

export const RequiredDealField = graphqlEnum(
  'RequiredDealField',
  'What a stage can ask for of a deal that enters it.',
  {
    amount: 'What it is worth.',
    'expected-close-on': 'When it is expected to be closed.',
    company: 'With which company it is.',
    contacts: 'Somebody whom it is with beside its contact.',
    description: 'What it is about.',
    assignee: 'A member who answers for it.',
    'lost-reason': 'Why it is lost: asked for by stages of kind `LOST` alone.',
  } satisfies Record<AskedField, string>,
);

@ObjectType({ description: 'A name in each language of the product.' })
export class LocalizedName {
  @Field(() => String, { description: 'In English.' })
  readonly en!: string;

  @Field(() => String, { description: 'In Russian.' })
  readonly ru!: string;
}

@ObjectType({ description: 'One step of a pipeline.' })
export class Stage {
  @Field(() => ID, { description: 'A lower-case UUID.' })
  readonly id!: string;

  @Field(() => String, { description: 'Permanent word for rules and presets, such as `cold`.' })
  readonly key!: string;

  @Field(() => LocalizedName, { description: 'The name as shown.' })
  readonly name!: LocalizedName;

  @Field(() => StageKind, { description: 'What it does to its deals.' })
  readonly kind!: StageView['kind'];

  @Field(() => Int, {
    nullable: true,
    description: 'How likely a deal that stands here is won, of 100; null where nobody said.',
  })
  readonly probabilityPercent?: number | undefined;

  @Field(() => Int, {
    nullable: true,
    description: 'How long a deal may stand here, in seconds; null without a limit.',
  })
  readonly dwellLimitSeconds?: number | undefined;

  @Field(() => OptionColor, { nullable: true, description: 'How it is painted, null for nobody said.' })
  readonly color?: StageView['color'];

  @Field(() => [RequiredDealField], { description: 'What must be said of a deal before it enters.' })
  readonly requiredFields!: readonly AskedField[];

  @Field(() => Boolean, { description: 'Whether it was archived since: no deal is moved here any more.' })
  readonly isArchived!: boolean;
}

@ObjectType({ implements: Node, description: 'Ordered steps of a deal.' })
export class Pipeline extends Node {
  @Field(() => LocalizedName, { description: 'The name as shown.' })
  readonly name!: LocalizedName;

  @Field(() => [Stage], { description: 'The stages in order, without archived ones.' })
  readonly stages!: readonly Stage[];

  @Field(() => Boolean, { description: 'Whether deals without a named pipeline begin here.' })
  readonly isDefault!: boolean;

  @Field(() => Boolean, { description: 'Whether it was archived: no deal begins here any more.' })
  readonly isArchived!: boolean;

  @Field(() => Int, { description: 'Where it stands among the others: the lower the earlier, by age where equal.' })
  readonly place!: number;

  @Field(() => Int, { description: 'Rises with every change, of its stages too.' })
  readonly version!: number;
}

export const stageOf = ({ isArchived = false, requiredFields = [], ...stage }: StageView): Stage => ({
  ...{ ...stage, requiredFields, isArchived },
});

export const pipelineOf = ({ stages, ...view }: PipelineView): Pipeline => ({
  __typename: 'Pipeline',
  ...view,
  stages: stages.map(stageOf).filter(({ isArchived }) => !isArchived),
});
