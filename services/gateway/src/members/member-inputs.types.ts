import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { HandOverInput } from './hand-over.types.js';
import { Member } from './member.types.js';

const handingOver =
  'Who goes on with what the member answers for, in the same change set. Default: nobody, which is refused where there is any.';

@InputType({ isAbstract: true })
abstract class MemberInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the member.' })
  readonly memberId!: string;
}

@ObjectType({ isAbstract: true })
abstract class MemberPayload extends MutationPayload {
  @Field(() => Member, { nullable: true, description: 'The member as it is now, null where you may not see members.' })
  readonly member!: Member | null;
}

@InputType({ description: 'Which roles to give a member.' })
export class ChangeMemberRolesInput extends MemberInput {
  @Field(() => [String], {
    description: 'All its roles from now on, 1 to 20: built-in ones as `viewer`, the organization’s own by id.',
  })
  readonly roles!: string[];

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The member whose roles changed.' })
export class ChangeMemberRolesPayload extends MemberPayload {}

@InputType({ description: 'The member to suspend.' })
export class SuspendMemberInput extends MemberInput {}

@ObjectType({ description: 'The member that was suspended.' })
export class SuspendMemberPayload extends MemberPayload {}

@InputType({ description: 'The member to reactivate.' })
export class ReactivateMemberInput extends MemberInput {}

@ObjectType({ description: 'The member that was reactivated.' })
export class ReactivateMemberPayload extends MemberPayload {}

@InputType({ description: 'The member to remove.' })
export class RemoveMemberInput extends MemberInput {
  @Field(() => HandOverInput, { nullable: true, description: handingOver })
  readonly handOverTo?: HandOverInput | null;
}

@ObjectType({ description: 'The member that was removed.' })
export class RemoveMemberPayload extends MemberPayload {}

@InputType({ description: 'Who is to own the organization.' })
export class TransferOwnershipInput extends MemberInput {}

@ObjectType({ description: 'The member that is an owner now.' })
export class TransferOwnershipPayload extends MemberPayload {}

@InputType({ description: 'Leaves the organization that the call is made in.' })
export class LeaveOrganizationInput extends MutationInput {
  @Field(() => HandOverInput, { nullable: true, description: handingOver })
  readonly handOverTo?: HandOverInput | null;
}

@ObjectType({ description: 'The organization was left.' })
export class LeaveOrganizationPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the member that you were.' })
  readonly memberId!: string;
}
