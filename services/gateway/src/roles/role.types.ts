import type { RoleGrant as RoleGrantView, Rows as RowScope, RoleView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { graphqlEnum } from '../schema/enums.types.js';

export const Rows = graphqlEnum('Rows', 'Over which records a permission is held. Accept unknown values.', {
  own: 'Those assigned to oneself.',
  team: 'Those assigned to one’s team.',
  all: 'All of the organization.',
});

export const permissionDescription = 'A permission of the matrix in `docs/permissions.md`, such as `deals:write`.';

@ObjectType({ description: 'One permission, and over which records it is held.' })
export class RoleGrant {
  @Field(() => String, { description: permissionDescription })
  readonly permission!: string;

  @Field(() => Rows, { description: 'Over which records.' })
  readonly rows!: RowScope;

  @Field(() => [String], {
    description: 'Fields that it leaves out: hidden where it reads, as they are where it writes.',
  })
  readonly except!: readonly string[];
}

/** Grants as they are shown: which fields are left out, also where none is. */
export const grantsShown = (grants: readonly RoleGrantView[]): RoleGrant[] =>
  grants.map(({ permission, rows, except = [] }) => ({ permission, rows, except }));

@ObjectType({ description: 'A role of the organization’s own that somebody has.' })
export class OwnRole {
  @Field(() => ID, { description: 'A lower-case UUID.' })
  readonly id!: string;

  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;
}

@ObjectType({ description: 'A named set of permissions, built in or the organization’s own.' })
export class RoleDefinition {
  @Field(() => ID, {
    description: 'Of a built-in role its name, such as `bidi`; of one of your own a lower-case UUID.',
  })
  readonly id!: string;

  @Field(() => String, { description: 'What members call it; of a built-in role the same as its id.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether it is the same in every organization and can’t be changed.' })
  readonly isBuiltIn!: boolean;

  @Field(() => [RoleGrant], { description: 'What it gives, in the order of the matrix.' })
  readonly grants!: readonly RoleGrant[];

  @Field(() => Int, { description: 'Rises with every change; of a built-in role always 1.' })
  readonly version!: number;
}

export const roleOf = ({ grants, ...view }: RoleView): RoleDefinition => ({ ...view, grants: grantsShown(grants) });
