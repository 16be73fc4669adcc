import type { Locale as LocaleValue } from '@parley/contracts';
import { Field, InputType, ObjectType } from '@nestjs/graphql';

import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { Locale } from '../schema/locale.types.js';

@InputType({ description: 'Another password.' })
export class ChangePasswordInput extends MutationInput {
  @Field(() => String, { description: 'The password you sign in with now.' })
  readonly currentPassword!: string;

  @Field(() => String, { description: 'The new one, 8 characters to 1,024 UTF-16 units, in no list of common ones.' })
  readonly newPassword!: string;
}

@ObjectType({ description: 'The password is another one, and all your other sign-ins are over.' })
export class ChangePasswordPayload extends MutationPayload {}

@InputType({ description: 'Whose password was forgotten.' })
export class RequestPasswordResetInput {
  @Field(() => String, { description: 'The mail address you sign in with.' })
  readonly email!: string;

  @Field(() => Locale, { nullable: true, description: 'Language of the mail. Default: the user’s own.' })
  readonly locale?: LocaleValue | null;
}

@ObjectType({ description: 'A mail is on its way, if somebody has that address.' })
export class RequestPasswordResetPayload {
  @Field(() => Boolean, { description: 'Always true: nobody learns here whether the address is known.' })
  readonly isRequested!: boolean;
}

@InputType({ description: 'A password instead of one that was forgotten.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'The code of the mail; works once, within an hour.' })
  readonly token!: string;

  @Field(() => String, { description: 'The new one, 8 characters to 1,024 UTF-16 units, in no list of common ones.' })
  readonly password!: string;
}

@ObjectType({ description: 'The password is another one, and all your sign-ins are over.' })
export class ResetPasswordPayload {
  @Field(() => Boolean, {
    description: 'Always true. Sign in with the new password; a second factor is asked for as before.',
  })
  readonly isReset!: boolean;
}
