import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { TerritoryContactFilter, TerritoryDealFilter } from './territory-conditions.types.js';

const named = 'What members call it, 1 to 100 characters.';
const contacts = 'Which contacts it takes, and of which contacts the deals.';
const deals = 'Which deals it takes; with any it takes no contacts.';
const member = 'A member of whom it is then too, by the id of the principal that it is.';

@InputType({ description: 'A territory to create.' })
export class CreateTerritoryInput extends MutationInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @Field(() => TerritoryContactFilter, { nullable: true, description: `${contacts} Default: all.` })
  readonly contactConditions?: TerritoryContactFilter | null;

  @Field(() => TerritoryDealFilter, { nullable: true, description: `${deals} Default: contacts and all their deals.` })
  readonly dealConditions?: TerritoryDealFilter | null;

  @Field(() => ID, { description: 'The team that answers for what it takes.' })
  readonly teamId!: string;

  @Field(() => ID, { nullable: true, description: `${member} Default: the team alone.` })
  readonly assigneeId?: string | null;
}

@InputType({ description: 'What to change of a territory.' })
export class ChangeTerritoryInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the territory.' })
  readonly territoryId!: string;

  @Field(() => String, { nullable: true, description: `${named} Default: as it is.` })
  readonly name?: string | null;

  @Field(() => TerritoryContactFilter, {
    nullable: true,
    description: `${contacts} Without a condition in it: all. Default: as it is.`,
  })
  readonly contactConditions?: TerritoryContactFilter | null;

  @Field(() => TerritoryDealFilter, {
    nullable: true,
    description: `${deals} Without a condition in it: contacts and all their deals. Default: as it is.`,
  })
  readonly dealConditions?: TerritoryDealFilter | null;

  @Field(() => ID, { nullable: true, description: 'The team that answers for what it takes. Default: as it is.' })
  readonly teamId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: `${member} Default: as it is; the team alone where a team is named.`,
  })
  readonly assigneeId?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'In which order territories are asked.' })
export class ReorderTerritoriesInput extends MutationInput {
  @Field(() => [ID], { description: 'Ids of all of them, each once, the first to be asked first.' })
  readonly territoryIds!: string[];
}

@InputType({ description: 'The territory to archive.' })
export class ArchiveTerritoryInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the territory.' })
  readonly territoryId!: string;
}

@InputType({ description: 'To ask territories about all records that are there.' })
export class ApplyTerritoriesInput extends MutationInput {}

@ObjectType({ isAbstract: true })
abstract class TerritoryPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the territory.' })
  readonly territoryId!: string;
}

@ObjectType({ description: 'The territory that was created.' })
export class CreateTerritoryPayload extends TerritoryPayload {}

@ObjectType({ description: 'The territory that was changed.' })
export class ChangeTerritoryPayload extends TerritoryPayload {}

@ObjectType({ description: 'The territory that was archived.' })
export class ArchiveTerritoryPayload extends TerritoryPayload {}

@ObjectType({ description: 'Territories are asked in another order now.' })
export class ReorderTerritoriesPayload extends MutationPayload {}

@ObjectType({ description: 'Territories are being asked about all records that are there.' })
export class ApplyTerritoriesPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the change set that its assignments are in.' })
  readonly changeSetId!: string;
}

@ArgsType()
export class TerritoryPreviewArgs extends AtLeastArgs {
  @Field(() => ID, { nullable: true, description: 'The territory that would be so. Default: a new one, asked last.' })
  readonly territoryId?: string | null;

  @Field(() => TerritoryContactFilter, { nullable: true, description: `${contacts} Default: all.` })
  readonly contactConditions?: TerritoryContactFilter | null;

  @Field(() => TerritoryDealFilter, { nullable: true, description: `${deals} Default: contacts and all their deals.` })
  readonly dealConditions?: TerritoryDealFilter | null;
}
