import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { SharingInput } from '../assignees/sharing.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { DealEntryInput } from './deal-entry.types.js';
import { Deal } from './deal.types.js';

@InputType({ description: 'A deal to create.' })
export class CreateDealInput extends DealEntryInput {
  @Field(() => ID, { description: 'Whom it is with.' })
  readonly contactId!: string;

  @Field(() => String, { description: 'The title, 1 to 200 characters.' })
  readonly title!: string;

  @Field(() => ID, { nullable: true, description: 'Default: the default pipeline.' })
  readonly pipelineId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Default: the first stage of the pipeline.' })
  readonly stageId?: string | null;

  @Field(() => ID, { nullable: true, description: 'The chat it is about. Default: none.' })
  readonly chatId?: string | null;
}

@ObjectType({ description: 'The deal that was created.' })
export class CreateDealPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal.' })
  readonly deal!: Deal | null;
}

@InputType({ description: 'Where to move a deal.' })
export class MoveDealToStageInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @Field(() => ID, { description: 'A stage of its pipeline.' })
  readonly stageId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Why it is lost, for a stage of kind `LOST`: an option of the built-in field `lost-reason`. Default: as it is.',
  })
  readonly lostReasonId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be said of that, 1 to 1,000 characters. Default: as it is.',
  })
  readonly lostNote?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The deal that was moved.' })
export class MoveDealToStagePayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now.' })
  readonly deal!: Deal | null;
}

@InputType({ description: 'Where to reopen a closed deal.' })
export class ReopenDealInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @Field(() => ID, { description: 'A stage of kind `OPEN` of its pipeline.' })
  readonly stageId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The deal that was reopened.' })
export class ReopenDealPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now.' })
  readonly deal!: Deal | null;
}

@InputType({ description: 'Which deal a chat is about.' })
export class LinkDealToChatInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @Field(() => ID, { description: 'Id of the chat.' })
  readonly chatId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The deal that was linked.' })
export class LinkDealToChatPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now.' })
  readonly deal!: Deal | null;
}

@InputType({ description: 'Who shall answer for a deal.' })
export class AssignDealInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A member, by the id of the principal that it is. Default: nobody answers for it.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Which team. Default: none.' })
  readonly teamId?: string | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The deal that was assigned.' })
export class AssignDealPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now; null where you reach it no more.' })
  readonly deal!: Deal | null;
}

@InputType({ description: 'With whom a deal is shared by name.' })
export class SetDealCollaboratorsInput extends SharingInput {
  @Field(() => ID, { description: 'Id of the deal.' })
  readonly dealId!: string;
}

@ObjectType({ description: 'The deal that was shared, or is no more.' })
export class SetDealCollaboratorsPayload extends MutationPayload {
  @Field(() => Deal, { nullable: true, description: 'The deal as it is now; null where you reach it no more.' })
  readonly deal!: Deal | null;
}
