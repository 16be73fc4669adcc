import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { Proposal } from './proposal.types.js';

@InputType({ description: 'For which chat to propose.' })
export class RequestProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the chat.' })
  readonly chatId!: string;
}

@ObjectType({ description: 'The proposal that was asked for.' })
export class RequestProposalPayload extends MutationPayload {
  @Field(() => ID, { description: 'Its id; watch it with `proposalDraft`.' })
  readonly proposalId!: string;

  @Field(() => Proposal, { nullable: true, description: 'The proposal, null while the agent is still at work.' })
  readonly proposal!: Proposal | null;
}

@InputType({ description: 'A proposal to approve.' })
export class ApproveProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the proposal.' })
  readonly proposalId!: string;

  @Field(() => Int, { description: 'The version that was read. Any other is refused with `agents.proposal.version`.' })
  readonly expectedVersion!: number;

  @Field(() => String, {
    nullable: true,
    description: 'The text to send instead of the draft, 1 to 4,096 UTF-16 units. Default: the draft.',
  })
  readonly editedText?: string | null;
}

@ObjectType({ description: 'The proposal that was approved.' })
export class ApproveProposalPayload extends MutationPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as it is now.' })
  readonly proposal!: Proposal | null;
}

@InputType({ description: 'A proposal to reject.' })
export class RejectProposalInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the proposal.' })
  readonly proposalId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was read. Default: whatever it is.' })
  readonly expectedVersion?: number | null;

  @Field(() => String, { description: 'Why, 1 to 2,000 characters.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The proposal that was rejected.' })
export class RejectProposalPayload extends MutationPayload {
  @Field(() => Proposal, { nullable: true, description: 'The proposal as it is now.' })
  readonly proposal!: Proposal | null;
}
