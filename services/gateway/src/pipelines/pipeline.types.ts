import type { PipelineView, StageSpec } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';

export const StageKind = graphqlEnum('StageKind', 'What a stage does to its deals.', {
  open: 'The deal is under way.',
  won: 'The deal was made.',
  lost: 'The deal came to nothing.',
});

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
  readonly kind!: StageSpec['kind'];
}

@ObjectType({ implements: Node, description: 'Ordered steps of a deal.' })
export class Pipeline extends Node {
  @Field(() => LocalizedName, { description: 'The name as shown.' })
  readonly name!: LocalizedName;

  @Field(() => [Stage], { description: 'The stages in order.' })
  readonly stages!: readonly Stage[];

  @Field(() => Boolean, { description: 'Whether deals without a named pipeline begin here.' })
  readonly isDefault!: boolean;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const pipelineOf = (view: PipelineView): Pipeline => ({ __typename: 'Pipeline', ...view });
