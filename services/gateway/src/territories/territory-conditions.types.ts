import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { IdCondition, JoinedConditions, StringCondition } from '../schema/conditions.types.js';
import { BooleanFilter, IdFilter, Joinable, StringFilter } from '../schema/filters.types.js';

@InputType({ description: 'Which contacts a territory takes; all given conditions must hold.' })
@Joinable()
export class TerritoryContactFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of which company. Default: any.' })
  readonly companyId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'First met over which connected account. Default: any.' })
  readonly channelAccountId?: IdFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which name. Default: any.' })
  readonly name?: StringFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which username, without `@`. Default: any.' })
  readonly username?: StringFilter | null;
}

@InputType({ description: 'Which deals a territory takes; all given conditions must hold.' })
@Joinable()
export class TerritoryDealFilter {
  @Field(() => IdFilter, { nullable: true, description: 'Of which pipeline. Default: any.' })
  readonly pipelineId?: IdFilter | null;

  @Field(() => IdFilter, { nullable: true, description: 'In which stage. Default: any.' })
  readonly stageId?: IdFilter | null;

  @Field(() => BooleanFilter, { nullable: true, description: 'Whether it is open. Default: either.' })
  readonly isOpen?: BooleanFilter | null;

  @Field(() => StringFilter, { nullable: true, description: 'Of which title. Default: any.' })
  readonly title?: StringFilter | null;
}

@ObjectType({ description: 'Which contacts a territory takes, as it was given: all of it must hold.' })
@JoinedConditions()
export class TerritoryContactConditions {
  @Field(() => IdCondition, { nullable: true, description: 'Of which company, null for any.' })
  readonly companyId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'First met over which connected account, null for any.' })
  readonly channelAccountId?: IdCondition | null;

  @Field(() => StringCondition, { nullable: true, description: 'Of which name, null for any.' })
  readonly name?: StringCondition | null;

  @Field(() => StringCondition, { nullable: true, description: 'Of which username, null for any.' })
  readonly username?: StringCondition | null;
}

@ObjectType({ description: 'Which deals a territory takes, as it was given: all of it must hold.' })
@JoinedConditions()
export class TerritoryDealConditions {
  @Field(() => IdCondition, { nullable: true, description: 'Of which pipeline, null for any.' })
  readonly pipelineId?: IdCondition | null;

  @Field(() => IdCondition, { nullable: true, description: 'In which stage, null for any.' })
  readonly stageId?: IdCondition | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it is open, null for either.' })
  readonly isOpen?: boolean | null;

  @Field(() => StringCondition, { nullable: true, description: 'Of which title, null for any.' })
  readonly title?: StringCondition | null;
}
