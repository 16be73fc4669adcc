import { clearOr, type InvitationView } from '@parley/contracts';
import { ArgsType, Field, InputType, Int, ObjectType } from '@nestjs/graphql';

import { Role } from '../identity/identity.types.js';
import { OwnRole } from '../roles/role.types.js';
import { ListArgs } from '../schema/at-least.types.js';
import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { DateTimeFilter, type EnumFilter, enumFilter, Joinable } from '../schema/filters.types.js';
import { Node } from '../schema/node.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const InvitationStatus = graphqlEnum(
  'InvitationStatus',
  'What became of an invitation. Accept unknown values.',
  {
    waiting: 'Nobody accepted it yet.',
    accepted: 'Somebody is a member by it.',
    revoked: 'It was taken back.',
    expired: 'Nobody accepted it within 7 days.',
  },
);

@ObjectType({ implements: Node, description: 'Somebody was asked to become a member.' })
export class Invitation extends Node {
  @Field(() => String, { nullable: true, description: 'Where it went, null for one by link and once erased.' })
  readonly email!: string | null;

  @Field(() => [Role], { description: 'The built-in roles it gives.' })
  readonly roles!: readonly string[];

  @Field(() => [OwnRole], { description: 'The organization’s own roles it gives.' })
  readonly ownRoles!: readonly OwnRole[];

  @Field(() => InvitationStatus, { description: 'What became of it.' })
  readonly status!: InvitationView['status'];

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { description: 'When it ends, 7 days later.' })
  readonly expiresAt!: string;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const InvitationConnection = connectionType('Invitation', () => Invitation);

export const invitationOf = ({ email, ...view }: InvitationView): Invitation => ({
  __typename: 'Invitation',
  ...view,
  email: email && clearOr(email, null),
});

export const InvitationOrder = orderOf('Invitation', { createdAt: 'When it was made.', expiresAt: 'When it ends.' });

const InvitationStatusFilter = enumFilter<InvitationView['status']>('InvitationStatus', () => InvitationStatus);

@InputType({ description: 'Which invitations; all given conditions must hold.' })
@Joinable()
export class InvitationFilter {
  @Field(() => InvitationStatusFilter, { nullable: true, description: 'Of which status. Default: any.' })
  readonly status?: EnumFilter<InvitationView['status']> | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it was made. Default: at any time.' })
  readonly createdAt?: DateTimeFilter | null;

  @Field(() => DateTimeFilter, { nullable: true, description: 'When it ends. Default: at any time.' })
  readonly expiresAt?: DateTimeFilter | null;
}

@ArgsType()
export class InvitationsArgs extends ListArgs {
  @Field(() => InvitationFilter, { nullable: true, description: 'Only invitations that fit. Default: all.' })
  readonly filter?: InvitationFilter | null;

  @Field(() => [InvitationOrder], { nullable: true, description: orderDescription('what was made last first') })
  readonly orderBy?: Order<'createdAt' | 'expiresAt'>[] | null;
}
