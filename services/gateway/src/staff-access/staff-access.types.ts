import { clearOr, type OutputOf, type ListStaffInvitations, type StaffAccessView } from '@parley/contracts';
import { Field, ID, ObjectType } from '@nestjs/graphql';

import { Organization, organizationOf } from '../identity/identity.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const StaffRole = graphqlEnum<StaffAccessView['role']>(
  'StaffRole',
  'As what the installation’s staff is let in. Accept unknown values.',
  {
    viewer: 'Reads what a viewer reads.',
    admin:
      'Reads, and sets up connected accounts, territories, pipelines and templates; nothing else that an admin does.',
  },
);

@ObjectType({ description: 'Somebody of the installation’s staff who came in.' })
export class StaffEntrance {
  @Field(() => ID, { description: 'Id of the user.' })
  readonly userId!: string;

  @Field(() => String, { nullable: true, description: 'Their name, null once erased.' })
  readonly name!: string | null;

  @Field(() => DateTime, { description: 'When they first came in by this invitation.' })
  readonly at!: string;
}

@ObjectType({ description: 'The installation’s staff is let in for a time: what a client shows in a banner.' })
export class StaffAccess {
  @Field(() => ID, { description: 'Id of the invitation, for `endStaffAccess`.' })
  readonly id!: string;

  @Field(() => StaffRole, { description: 'As what they are in: never more than who invited them holds.' })
  readonly role!: StaffAccessView['role'];

  @Field(() => DateTime, { description: 'From when on they hold nothing.' })
  readonly endsAt!: string;

  @Field(() => String, { description: 'Why they were invited.' })
  readonly reason!: string;

  @Field(() => ID, { description: 'Id of the user who invited them.' })
  readonly invitedBy!: string;

  @Field(() => DateTime, { description: 'When they were invited.' })
  readonly invitedAt!: string;

  @Field(() => [StaffEntrance], { description: 'Who came in; nobody as long as nobody did.' })
  readonly entered!: readonly StaffEntrance[];
}

@ObjectType({ description: 'An organization lets you in as staff of the installation.' })
export class StaffInvitation {
  @Field(() => ID, { description: 'Id of the invitation, for `enterAsStaff`.' })
  readonly id!: string;

  @Field(() => Organization, { description: 'Which one.' })
  readonly organization!: Organization;

  @Field(() => StaffRole, { description: 'As what.' })
  readonly role!: StaffAccessView['role'];

  @Field(() => DateTime, { description: 'Until when.' })
  readonly endsAt!: string;

  @Field(() => String, { description: 'Why.' })
  readonly reason!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly invitedAt!: string;
}

export const staffAccessOf = ({ entered, ...view }: StaffAccessView): StaffAccess => ({
  ...view,
  entered: entered.map(({ name, ...entrance }) => ({ ...entrance, name: clearOr(name, null) })),
});

type Invitation = OutputOf<typeof ListStaffInvitations>['items'][number];

export const staffInvitationOf = ({ organization, ...view }: Invitation): StaffInvitation => ({
  ...view,
  organization: organizationOf(organization),
});
