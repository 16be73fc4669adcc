import type { RoleGrant as RoleGrantView, Rows as RowScope } from '@parley/contracts';
import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { permissionDescription, Rows } from './role.types.js';

const named = 'What members call it, 1 to 100 characters.';
const given = 'What it gives; a permission that is named twice counts over the wider rows.';

@InputType({ description: 'One permission that a role gives.' })
export class RoleGrantInput {
  @Field(() => String, { description: permissionDescription })
  readonly permission!: RoleGrantView['permission'];

  @Field(() => Rows, { description: 'Over which records; fewer than `ALL` only where records can be somebody’s.' })
  readonly rows!: RowScope;

  @Field(() => [String], {
    nullable: true,
    description:
      'Fields that it leaves out. Of `contacts:read`: `name`, `username`; of `contacts:write`: `assignee`; of `leads:read`: ' +
      '`name`, `phone`, `mail`, `request`; of `leads:write`: `assignee`; of `deals:read`: `title`; of `deals:write`: `title`, `stage`, `assignee`. What is read is then hidden, what is written stays. ' +
      'Default: none.',
  })
  readonly except?: NonNullable<RoleGrantView['except']> | null;
}

/** Grants as the contract takes them. */
export const grantsGiven = (grants: readonly RoleGrantInput[]): RoleGrantView[] =>
  grants.map(({ permission, rows, except }) => ({ permission, rows, ...(except && { except }) }));

@InputType({ description: 'A role to create.' })
export class CreateRoleInput extends MutationInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @Field(() => [RoleGrantInput], { description: given })
  readonly grants!: RoleGrantInput[];
}

@InputType({ description: 'What to change of a role.' })
export class ChangeRoleInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the role, one of your own.' })
  readonly roleId!: string;

  @Field(() => String, { nullable: true, description: `${named} Default: as it is.` })
  readonly name?: string | null;

  @Field(() => [RoleGrantInput], { nullable: true, description: `${given} Default: as it is.` })
  readonly grants?: RoleGrantInput[] | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The role to archive.' })
export class ArchiveRoleInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the role, one of your own.' })
  readonly roleId!: string;
}

@ObjectType({ isAbstract: true })
abstract class RolePayload extends MutationPayload {
  @Field(() => ID, { description: 'Id of the role.' })
  readonly roleId!: string;
}

@ObjectType({ description: 'The role that was created.' })
export class CreateRolePayload extends RolePayload {}

@ObjectType({ description: 'The role that was changed.' })
export class ChangeRolePayload extends RolePayload {}

@ObjectType({ description: 'The role that was archived.' })
export class ArchiveRolePayload extends RolePayload {}
