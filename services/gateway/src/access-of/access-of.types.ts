import { type PermissionAccess, type Rows } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { Rows as RowsEnum } from '../roles/role.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import type { RecordKind } from './viewed-records.types.js';

export const AccessSubjectType = graphqlEnum('AccessSubjectType', 'A kind of record that somebody may see.', {
  deal: 'A deal.',
  lead: 'A lead.',
  contact: 'A contact.',
  chat: 'A chat.',
  proposal: 'A proposal of an agent.',
});

export const AccessReasonKind = graphqlEnum('AccessReasonKind', 'Which kind of rule says so. Accept unknown values.', {
  status: 'Whether it is an active member: `name` is the status.',
  role: 'A built-in role gives it: `name` is the role.',
  'own-role': 'A role of the organization’s own gives it: `name` is its name.',
  'no-role': 'None of its roles gives it: `name` is the permission.',
  guardian: 'Who answers for the agent holds it over fewer rows, or not at all: `name` is theirs.',
  rows: 'It is held over fewer rows than all: `name` is `own` or `team`.',
});

@InputType({ description: 'A record that somebody may see, or not.' })
export class AccessSubjectInput {
  @Field(() => AccessSubjectType, { description: 'Its kind.' })
  readonly type!: RecordKind;

  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;
}

@ArgsType()
export class AccessOfArgs {
  @Field(() => ID, { description: 'Id of the member: a user or an agent.' })
  readonly memberId!: string;

  @Field(() => AccessSubjectInput, { description: 'Which record.' })
  readonly subject!: AccessSubjectInput;
}

@ObjectType({ description: 'A rule that decides about a permission.' })
export class AccessReason {
  @Field(() => AccessReasonKind, { description: 'Which kind of rule.' })
  readonly kind!: PermissionAccess['because'][number]['kind'];

  @Field(() => String, { description: 'What it is called.' })
  readonly name!: string;
}

@ObjectType({ description: 'What a member may do by one permission, and why.' })
export class PermissionAccessView {
  @Field(() => String, { description: 'The permission.' })
  readonly permission!: string;

  @Field(() => Boolean, { description: 'Whether it is held, over any rows.' })
  readonly isHeld!: boolean;

  @Field(() => RowsEnum, { nullable: true, description: 'Over which rows it is held, null where it is not.' })
  readonly rows!: Rows | null;

  @Field(() => [String], {
    description: 'Fields that it leaves out: hidden where it reads, as they are where it writes.',
  })
  readonly except!: readonly string[];

  @Field(() => [AccessReason], { description: 'Which rules say so.' })
  readonly because!: readonly AccessReason[];
}

@ObjectType({ description: 'What one operation on such a record says to a member.' })
export class OperationAccess {
  @Field(() => String, { description: 'The operation, such as `crm.move-deal-to-stage`.' })
  readonly operation!: string;

  @Field(() => RowsEnum, { nullable: true, description: 'Over which rows it is open, null where it is closed.' })
  readonly rows!: Rows | null;

  @Field(() => String, { nullable: true, description: 'The code by which it refuses, null where it is open.' })
  readonly refusal!: string | null;
}

@ObjectType({
  description: 'What a member sees of a record and may do with it at this moment, and which rules say so.',
})
export class AccessView {
  @Field(() => Boolean, { description: 'Whether it is shown the record; also false where there is none.' })
  readonly canSee!: boolean;

  @Field(() => [PermissionAccessView], { description: 'The permissions that such records are seen and changed by.' })
  readonly permissions!: readonly PermissionAccessView[];

  @Field(() => [OperationAccess], { description: 'What the operations on such records say, asked of their doors.' })
  readonly operations!: readonly OperationAccess[];
}
