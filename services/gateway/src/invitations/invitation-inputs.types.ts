import type { Locale as LocaleValue } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { SignedInPayload } from '../identity/identity.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { Locale } from '../schema/locale.types.js';

@InputType({ description: 'Whom to invite.' })
export class InviteMemberInput extends MutationInput {
  @Field(() => String, {
    nullable: true,
    description: 'Where to mail it. Default: nowhere; the code is answered once.',
  })
  readonly email?: string | null;

  @Field(() => [String], {
    description: 'The roles it gives, 1 to 20: built-in ones as `viewer`, the organization’s own by id.',
  })
  readonly roles!: string[];

  @Field(() => Locale, { nullable: true, description: 'Language of the mail. Default: `EN`.' })
  readonly locale?: LocaleValue | null;
}

@ObjectType({ description: 'The invitation that was made.' })
export class InviteMemberPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly invitationId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What accepts it, answered once; null where it was mailed, and for a repeated call.',
  })
  readonly code!: string | null;
}

@InputType({ description: 'The invitation to take back.' })
export class RevokeInvitationInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly invitationId!: string;
}

@ObjectType({ description: 'The invitation that was taken back.' })
export class RevokeInvitationPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the invitation.' })
  readonly invitationId!: string;
}

@InputType({ description: 'Who accepts an invitation that was mailed, and has no sign-in yet.' })
export class AcceptInvitationInput {
  @Field(() => String, { description: 'The code of the mail; works once, within 7 days.' })
  readonly code!: string;

  @Field(() => String, { description: 'Your name as colleagues read it, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => String, { description: 'The password, 8 characters to 1,024 UTF-16 units, in no list of common ones.' })
  readonly password!: string;
}

@ObjectType({ description: 'The sign-in, in the organization that invited.' })
export class AcceptInvitationPayload extends SignedInPayload {}

@InputType({ description: 'The invitation to join by.' })
export class JoinByInvitationInput extends MutationInput {
  @Field(() => String, { description: 'The code of the mail or the link; works once, within 7 days.' })
  readonly code!: string;
}

@ObjectType({ description: 'The organization that was joined.' })
export class JoinByInvitationPayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the organization, for `switchOrganization`.' })
  readonly organizationId!: string;
}
