import type { Locale as LocaleValue } from '@parley/contracts';
import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { SignedInPayload } from '../identity/identity.types.js';
import { Locale } from '../schema/locale.types.js';

@InputType({ description: 'Who signs up.' })
export class SignUpInput {
  @Field(() => String, { description: 'The mail address to sign in with.' })
  readonly email!: string;

  @Field(() => String, { description: 'The password, 8 characters to 1,024 UTF-16 units, in no list of common ones.' })
  readonly password!: string;

  @Field(() => String, { description: 'Your name as colleagues read it, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'Name of the organization to make, 1 to 100 characters.' })
  readonly organizationName!: string;

  @Field(() => Locale, { nullable: true, description: 'Language of the mail. Default: `EN`.' })
  readonly locale?: LocaleValue | null;
}

@ObjectType({ description: 'A mail is on its way.' })
export class SignUpPayload {
  @Field(() => Boolean, { description: 'Always true: nobody learns here whether the address is known.' })
  readonly isRequested!: boolean;
}

@InputType({ description: 'The code that proves the address.' })
export class ConfirmSignUpInput {
  @Field(() => String, { description: 'The code of the mail; works once, within 24 hours.' })
  readonly code!: string;

  @Field(() => String, { description: 'The password that was typed at the sign-up.' })
  readonly password!: string;
}

@ObjectType({ description: 'The sign-in, in the organization that was made.' })
export class ConfirmSignUpPayload extends SignedInPayload {}
