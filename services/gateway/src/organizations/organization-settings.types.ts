import { type Locale as LocaleValue, organizationStatuses, type OrganizationView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';
import { Locale } from '../schema/locale.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const OrganizationStatus = graphqlEnum<(typeof organizationStatuses)[number]>(
  'OrganizationStatus',
  'Whether anything can be changed in an organization. Accept unknown values.',
  {
    active: 'Everything can be changed.',
    archived: 'It can be read; whatever changes it is refused with `access.organization-read-only`.',
    deleting: 'As `ARCHIVED`, until it is deleted at `deletionDueAt`.',
    deleted: 'Its keys were destroyed.',
  },
);

@ObjectType({
  description:
    'How much may be sent over each connected account and day, in the time zone of the organization; null where there is ' +
    'no limit. Default: no limit. One more is refused with `messaging.sender.limit-reached`.',
})
export class SenderLimits {
  @Field(() => Int, { nullable: true, description: 'How many messages.' })
  readonly messagesPerDay!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many of them into chats in which the contact has never written.',
  })
  readonly firstMessagesPerDay!: number | null;
}

@ObjectType({ description: 'How an organization works, and what becomes of it.' })
export class OrganizationSettings {
  @Field(() => String, { description: 'Its time zone, an IANA name such as `Europe/Riga`. Default: `UTC`.' })
  readonly timeZone!: string;

  @Field(() => Locale, { description: 'The language it is written to in. Default: `EN`.' })
  readonly language!: LocaleValue;

  @Field(() => String, { description: 'The currency it counts in, ISO 4217. Default: `EUR`.' })
  readonly currency!: string;

  @Field(() => Int, { nullable: true, description: 'After how many days content is forgotten, null where it is kept.' })
  readonly retentionDays!: number | null;

  @Field(() => SenderLimits, { description: 'How much may be sent over each connected account and day.' })
  readonly senderLimits!: SenderLimits;

  @Field(() => OrganizationStatus, { description: 'Whether anything can be changed in it.' })
  readonly status!: OrganizationView['status'];

  @Field(() => DateTime, { nullable: true, description: 'When it will be deleted, where an owner asked for that.' })
  readonly deletionDueAt!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the user whom bills go to: whoever was named, and else who has been an owner for longest.',
  })
  readonly billingOwnerId!: string | null;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly createdAt!: string;

  @Field(() => Int, { description: 'Rises with every change: give it as `expectedVersion`.' })
  readonly version!: number;
}
