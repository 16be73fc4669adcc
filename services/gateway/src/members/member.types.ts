import { clearOr, type ListedMemberView } from '@parley/contracts';
import { Field, Int, ObjectType } from '@nestjs/graphql';

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
