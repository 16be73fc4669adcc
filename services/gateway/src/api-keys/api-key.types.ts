import type { ApiKeyView } from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { connectionType } from '../schema/connection.types.js';
import { Node } from '../schema/node.types.js';
import { DateTime } from '../schema/scalars.types.js';

export const scopesDescription =
  'Permissions lent by name, such as `deals:read`: it holds none but these. Null: all of its roles, but for what decides ' +
  'and administers, such as `proposals:decide`, which must be lent by name.';

@ObjectType({
  implements: Node,
  description: 'What a program acts with: never more than its roles, its scopes and its guardian may at that moment.',
})
export class ApiKey extends Node {
  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;

  @Field(() => String, { description: 'Its first 11 characters, to tell it apart by; the rest is kept nowhere.' })
  readonly prefix!: string;

  @Field(() => [String], { description: 'Its roles: built-in ones by name, such as `bidi`, own ones by id.' })
  readonly roles!: readonly string[];

  @Field(() => [String], { nullable: true, description: scopesDescription })
  readonly scopes!: readonly string[] | null;

  @Field(() => ID, { description: 'Id of the user who lent it and answers for it.' })
  readonly guardianId!: string;

  @Field(() => DateTime, { description: 'When it was made.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself, null for never.' })
  readonly expiresAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was used last, to the minute; null for never.' })
  readonly lastUsedAt!: string | null;

  @Field(() => DateTime, { nullable: true, description: 'When it was revoked, null while it was not.' })
  readonly revokedAt!: string | null;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

export const ApiKeyConnection = connectionType('ApiKey', () => ApiKey);

export const apiKeyOf = (view: ApiKeyView): ApiKey => ({ __typename: 'ApiKey', ...view });
