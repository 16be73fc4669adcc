import { clearOr, type ListedMemberView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { Role } from '../identity/identity.types.js';
import { OwnRole } from '../roles/role.types.js';
import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { Principal } from '../schema/principal.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const MemberStatus = graphqlEnum('MemberStatus', 'Whether a member may do something. Accept unknown values.', {
  active: 'May do what its roles give.',
  suspended: 'May do nothing until it is reactivated.',
  removed: 'Is no member any more.',
});

export const MemberKind = graphqlEnum('MemberKind', 'What a member is. Accept unknown values.', {
  user: 'A human with a sign-in to Parley.',
  agent: 'An AI agent.',
});

@ObjectType({ description: 'A team as a member’s list of teams names it.' })
export class NamedTeam {
  @Field(() => ID, { description: 'Id of the team.' })
  readonly id!: string;

  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;
}

@ObjectType({ implements: Node, description: 'A user or an agent in one organization, with roles.' })
export class Member extends Node {
  @Field(() => Principal, { description: 'Who it is.' })
  readonly principal!: Principal;

  @Field(() => String, { nullable: true, description: 'The name, null once erased.' })
  readonly name!: string | null;

  @Field(() => String, { nullable: true, description: 'The mail address, null for an agent and once erased.' })
  readonly email!: string | null;

  @Field(() => [Role], { description: 'Its built-in roles.' })
  readonly roles!: readonly string[];

  @Field(() => [OwnRole], { description: 'Its roles that are the organization’s own.' })
  readonly ownRoles!: readonly OwnRole[];

  @Field(() => [NamedTeam], { description: 'The teams it is in, by name, without those that were archived.' })
  readonly teams!: readonly NamedTeam[];

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether they are asked for a second factor when they sign in; null for an agent, and without `members:manage`.',
  })
  readonly hasSecondFactor!: boolean | null;

  @Field(() => MemberStatus, { description: 'Whether it may do something.' })
  readonly status!: ListedMemberView['status'];

  @Field(() => DateTime, { description: 'When it became a member last.' })
  readonly joinedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a sign-in of theirs was last started or renewed here, to the minute; null where none was.',
  })
  readonly lastSeenAt!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const MemberConnection = connectionType('Member', () => Member);

export const memberOf = ({ name, email, ...view }: ListedMemberView): Member => ({
  __typename: 'Member',
  ...view,
  name: clearOr(name, null),
  email: email && clearOr(email, null),
});
