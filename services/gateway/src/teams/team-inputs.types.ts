import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';

const named = 'What members call it, 1 to 100 characters.';
const within = 'Ids of the members who are in it, at most 500; a member may be in several teams.';

@InputType({ description: 'A team to create.' })
export class CreateTeamInput extends MutationInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @Field(() => [ID], { description: within })
  readonly memberIds!: string[];
}

@InputType({ description: 'What to change of a team.' })
export class ChangeTeamInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the team.' })
  readonly teamId!: string;

  @Field(() => String, { nullable: true, description: `${named} Default: as it is.` })
  readonly name?: string | null;

  @Field(() => [ID], { nullable: true, description: `${within} Default: as it is.` })
  readonly memberIds?: string[] | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The team to archive.' })
export class ArchiveTeamInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the team.' })
  readonly teamId!: string;
}

@ObjectType({ isAbstract: true })
abstract class TeamPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the team.' })
  readonly teamId!: string;
}

@ObjectType({ description: 'The team that was created.' })
export class CreateTeamPayload extends TeamPayload {}

@ObjectType({ description: 'The team that was changed.' })
export class ChangeTeamPayload extends TeamPayload {}

@ObjectType({ description: 'The team that was archived.' })
export class ArchiveTeamPayload extends TeamPayload {}
