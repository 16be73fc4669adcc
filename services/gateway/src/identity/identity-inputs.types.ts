import type { Locale as LocaleName } from '@parley/contracts';
import { Field, ID, InputType } from '@nestjs/graphql';

import { MutationInput } from '../schema/input.types.js';
import { Locale } from '../schema/locale.types.js';
import { LastingSignIn, SecondFactorProof } from './sign-in-inputs.types.js';

@InputType({ description: 'Who signs in.' })
export class SignInInput extends LastingSignIn {
  @Field(() => String, { description: 'The mail address.' })
  readonly email!: string;

  @Field(() => String, { description: 'The password, at most 1,024 UTF-16 units.' })
  readonly password!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The `deviceToken` of an earlier sign-in here: others who guess lock nobody out of a known device.',
  })
  readonly deviceToken?: string | null;
}

@InputType({ description: 'A code that signs in once.' })
export class SignInByCodeInput extends SecondFactorProof {
  @Field(() => String, { description: 'The code that the start of Parley printed.' })
  readonly code!: string;
}

@InputType({ description: 'The sign-in to go on with.' })
export class RefreshSessionInput {
  @Field(() => String, { description: 'The refresh token; shown twice it ends the sign-in.' })
  readonly refreshToken!: string;
}

@InputType({ description: 'What to change of yourself.' })
export class UpdateProfileInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'Your name, 1 to 100 characters. Absent: as it was.' })
  readonly name?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language of mails to you. Absent: as it was.' })
  readonly locale?: LocaleName | null;
}

@InputType({ description: 'The sign-in to end.' })
export class SignOutInput {
  @Field(() => ID, { nullable: true, description: 'Id of the sign-in. Default: the one this call is made in.' })
  readonly signInId?: string | null;
}

@InputType({ description: 'The organization to work in.' })
export class SwitchOrganizationInput extends MutationInput {
  @Field(() => ID, { description: 'Id of an organization you belong to.' })
  readonly organizationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The refresh token of this sign-in, exchanged as by `refreshSession`: nothing is switched without it.',
  })
  readonly refreshToken?: string | null;
}
