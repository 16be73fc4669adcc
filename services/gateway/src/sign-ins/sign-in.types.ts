import type { SignInView } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { DateTime } from '../schema/scalars.types.js';

@ObjectType({ description: 'A sign-in of yours that goes on.' })
export class SignIn {
  @Field(() => ID, { description: 'Its id, for `endSignIn`.' })
  readonly id!: string;

  @Field(() => Boolean, { description: 'Whether this call is made in it.' })
  readonly isCurrent!: boolean;

  @Field(() => String, { nullable: true, description: 'What the device says it is, such as `Firefox on Windows`.' })
  readonly device!: string | null;

  @Field(() => String, { nullable: true, description: 'The network address it was used from last.' })
  readonly address!: string | null;

  @Field(() => DateTime, { description: 'When it began.' })
  readonly startedAt!: string;

  @Field(() => DateTime, { description: 'When it was used last, to within ten minutes.' })
  readonly lastUsedAt!: string;

  @Field(() => DateTime, { description: 'When it ends, however active it is.' })
  readonly expiresAt!: string;
}

export const signInOf = (view: SignInView, currentId: string | undefined): SignIn => ({
  ...view,
  isCurrent: view.id === currentId,
});

@InputType({ description: 'The sign-in to end.' })
export class EndSignInInput extends MutationInput {
  @Field(() => ID, { description: 'Id of a sign-in of yours.' })
  readonly signInId!: string;
}

@ObjectType({ description: 'The sign-in is over.' })
export class EndSignInPayload extends MutationPayload {}

@InputType({ description: 'All sign-ins of yours but this one.' })
export class EndOtherSignInsInput extends MutationInput {}

@ObjectType({ description: 'Your other sign-ins are over.' })
export class EndOtherSignInsPayload extends MutationPayload {}
