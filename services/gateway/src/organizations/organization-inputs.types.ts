import type { Locale as LocaleValue } from '@parley/contracts';
import { Field, ID, InputType, Int, IntersectionType, ObjectType } from '@nestjs/graphql';

import { Organization } from '../identity/identity.types.js';
import { ProvedAgain } from '../identity/proved-again.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { Locale } from '../schema/locale.types.js';
import { DateTime } from '../schema/scalars.types.js';

@InputType({ isAbstract: true })
abstract class SettingsInput extends MutationInput {
  @Field(() => String, { nullable: true, description: 'IANA name such as `Europe/Riga`. Default: as it is, `UTC`.' })
  readonly timeZone?: string | null;

  @Field(() => Locale, { nullable: true, description: 'The language it is written to in. Default: as it is, `EN`.' })
  readonly language?: LocaleValue | null;

  @Field(() => String, { nullable: true, description: 'ISO 4217, such as `EUR`. Default: as it is, `EUR`.' })
  readonly currency?: string | null;
}

@InputType({ isAbstract: true })
class OwnersInput extends MutationInput {
  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ isAbstract: true })
abstract class OrganizationPayload extends MutationPayload {
  @Field(() => Organization, {
    nullable: true,
    description: 'The organization as it is now, null where you may not see it.',
  })
  readonly organization!: Organization | null;
}

@InputType({ description: 'Another organization.' })
export class CreateOrganizationInput extends SettingsInput {
  @Field(() => String, { description: 'Its name, 1 to 100 characters.' })
  readonly name!: string;
}

@ObjectType({ description: 'The organization that was made.' })
export class CreateOrganizationPayload extends MutationPayload {
  @Field(() => Organization, { description: 'You are its owner: go on in it by `switchOrganization`.' })
  readonly organization!: Organization;
}

@InputType({
  description: 'How much may be sent over each connected account and day. What is not said stays as it is.',
})
export class SenderLimitsInput {
  @Field(() => Int, {
    nullable: true,
    description: 'How many messages, 1 to 1,000,000; 0 for no limit. Default: as it is.',
  })
  readonly messagesPerDay?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'How many of them into chats in which the contact has never written, 1 to 1,000,000; 0 for no limit. Default: as it is.',
  })
  readonly firstMessagesPerDay?: number | null;
}

@InputType({ description: 'What is to be another way in the organization that the call is made in.' })
export class UpdateOrganizationInput extends SettingsInput {
  @Field(() => String, { nullable: true, description: 'Its name, 1 to 100 characters. Default: as it is.' })
  readonly name?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many days content is forgotten, 1 to 36,500; 0 keeps it. Default: as it is.',
  })
  readonly retentionDays?: number | null;

  @Field(() => SenderLimitsInput, {
    nullable: true,
    description: 'How much may be sent over each connected account and day. Default: as it is.',
  })
  readonly senderLimits?: SenderLimitsInput | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ description: 'The organization that was changed.' })
export class UpdateOrganizationPayload extends OrganizationPayload {}

@InputType({ description: 'Whom bills go to.' })
export class ChangeBillingOwnerInput extends OwnersInput {
  @Field(() => ID, { description: 'Id of an active member who is a user.' })
  readonly memberId!: string;
}

@ObjectType({ description: 'The organization whose bills go to somebody else.' })
export class ChangeBillingOwnerPayload extends OrganizationPayload {}

@InputType({ description: 'Archives the organization that the call is made in.' })
export class ArchiveOrganizationInput extends OwnersInput {}

@ObjectType({ description: 'The organization that was archived.' })
export class ArchiveOrganizationPayload extends OrganizationPayload {}

@InputType({ description: 'Takes the organization that the call is made in out of the archive.' })
export class UnarchiveOrganizationInput extends OwnersInput {}

@ObjectType({ description: 'The organization that was taken out of the archive.' })
export class UnarchiveOrganizationPayload extends OrganizationPayload {}

@InputType({ description: 'Deletes the organization that the call is made in, 14 days from now.' })
export class RequestOrganizationDeletionInput extends IntersectionType(OwnersInput, ProvedAgain) {}

@ObjectType({ description: 'The organization that will be deleted.' })
export class RequestOrganizationDeletionPayload extends OrganizationPayload {
  @Field(() => DateTime, { description: 'When its keys are destroyed.' })
  readonly dueAt!: string;
}

@InputType({ description: 'Keeps the organization that the call is made in.' })
export class CancelOrganizationDeletionInput extends OwnersInput {}

@ObjectType({ description: 'The organization that will not be deleted.' })
export class CancelOrganizationDeletionPayload extends OrganizationPayload {}
