import { ArgsType, Field, InputType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { IdFilter } from '../schema/input.types.js';

@InputType({ description: 'Which deals; all given conditions must hold.' })
export class DealFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of which pipeline. Default: any.' })
  readonly pipelineId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'In which stage. Default: any.' })
  readonly stageId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'Of which contact. Default: any.' })
  readonly contactId?: IdFilter | null;
}

@ArgsType()
export class DealsArgs extends ListArgs {
  @Field(() => DealFilter, { nullable: true, description: 'Only deals that fit. Default: all.' })
  readonly filter?: DealFilter | null;
}
