import type { StaffAccessView } from '@parley/contracts';
import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { SignedInPayload } from '../identity/identity.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { StaffRole } from './staff-access.types.js';

@InputType({ description: 'How long to let the installation’s staff in, as what, and why.' })
export class InviteStaffInput extends MutationInput {
  @Field(() => Int, { description: 'For how many hours, 1 to 72.' })
  readonly hours!: number;

  @Field(() => StaffRole, { nullable: true, description: 'As what. Default: `VIEWER`.' })
  readonly role?: StaffAccessView['role'] | null;

  @Field(() => String, { description: 'Why, in one line of 1 to 500 characters: staff and every member read it.' })
  readonly reason!: string;
}

@ObjectType({ description: 'The invitation that was made.' })
export class InviteStaffPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly staffAccessId!: string;

  @Field(() => DateTime, { description: 'Until when it lets them in.' })
  readonly endsAt!: string;
}

@InputType({ description: 'What to end.' })
export class EndStaffAccessInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly staffAccessId!: string;
}

@ObjectType({ description: 'The invitation that is over.' })
export class EndStaffAccessPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly staffAccessId!: string;
}

@InputType({ description: 'Which invitation to go in by.' })
export class EnterAsStaffInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly staffAccessId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The refresh token of this sign-in, exchanged as by `refreshSession`: nobody goes in without it.',
  })
  readonly refreshToken?: string | null;
}

@ObjectType({
  description: 'The sign-in, in the organization that invited staff. Its access token ends with the invitation.',
})
export class EnterAsStaffPayload extends SignedInPayload {}
