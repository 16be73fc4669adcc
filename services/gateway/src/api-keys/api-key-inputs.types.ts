import type { Permission } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, ObjectType } from '@nestjs/graphql';

import { ListArgs } from '../schema/at-least.types.js';
import { MutationInput, MutationPayload } from '../schema/input.types.js';
import { type Order, orderDescription, orderOf } from '../schema/order.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { ApiKey, scopesDescription } from './api-key.types.js';

export const ApiKeyOrder = orderOf('ApiKey', { createdAt: 'When it was made.', name: 'Its name.' });

@ArgsType()
export class ApiKeysArgs extends ListArgs {
  @Field(() => [ApiKeyOrder], { nullable: true, description: orderDescription('the newest first') })
  readonly orderBy?: Order<'createdAt' | 'name'>[] | null;
}

@InputType({ description: 'A key to lend to a program.' })
export class CreateApiKeyInput extends MutationInput {
  @Field(() => String, { description: 'What members call it, 1 to 100 characters.' })
  readonly name!: string;

  @Field(() => [String], {
    description: 'Its roles, 1 to 10: built-in ones by name, such as `bidi`, own ones by id.',
  })
  readonly roles!: string[];

  @Field(() => [String], { nullable: true, description: `${scopesDescription} Default: null.` })
  readonly scopes?: Permission[] | null;

  @Field(() => DateTime, { nullable: true, description: 'When it ends by itself. Default: never.' })
  readonly expiresAt?: string | null;
}

@ObjectType({ description: 'The key that was made.' })
export class CreateApiKeyPayload extends MutationPayload {
  @Field(() => ApiKey, { nullable: true, description: 'What is kept of it.' })
  readonly apiKey!: ApiKey | null;

  @Field(() => String, {
    nullable: true,
    description: 'The key itself, `pk_…`, shown this once; null where the call was a repeated one.',
  })
  readonly key!: string | null;
}

@InputType({ description: 'The key to revoke.' })
export class RevokeApiKeyInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the key.' })
  readonly apiKeyId!: string;
}

@ObjectType({ description: 'The key that was revoked.' })
export class RevokeApiKeyPayload extends MutationPayload {
  @Field(() => ApiKey, { nullable: true, description: 'What is kept of it.' })
  readonly apiKey!: ApiKey | null;
}
