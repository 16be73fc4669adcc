import { CreateApiKey, RevokeApiKey } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  CreateApiKeyInput,
  CreateApiKeyPayload,
  RevokeApiKeyInput,
  RevokeApiKeyPayload,
} from './api-key-inputs.types.js';
import { apiKeyBy } from './api-keys.resolver.js';

@Resolver()
export class ApiKeyMutationsResolver {
  @Mutation(() => CreateApiKeyPayload, {
    description:
      'Lends a program a key, in your name: it does no more than its roles, its scopes and you may, at every moment. ' +
      'Permission: `api-keys:manage`. Codes: `identity.api-key.only-users-lend`, `identity.api-key.expiry-past`, ' +
      '`identity.role.not-found`. Example: ' +
      '`createApiKey(input: { idempotencyKey: "k1", name: "Website", roles: ["bidi"] }) { key apiKey { id } }`.',
  })
  @RequiresOf(CreateApiKey)
  async createApiKey(
    @Args('input', { description: 'The key.' }) { idempotencyKey, ...input }: CreateApiKeyInput,
    @Context() context: RequestContext,
  ): Promise<CreateApiKeyPayload> {
    const { output, position } = await context.send(CreateApiKey, present(input), { idempotencyKey });
    const apiKey = await context.readBack(apiKeyBy(output.id, context));
    return { position, apiKey, key: output.key ?? null };
  }

  @Mutation(() => RevokeApiKeyPayload, {
    description:
      'Ends a key for good: refused everywhere within 5 seconds, live connections included. Permission: ' +
      '`api-keys:manage`. Code: `identity.api-key.not-found`. Example: ' +
      '`revokeApiKey(input: { idempotencyKey: "k1", apiKeyId: "…" }) { apiKey { revokedAt } }`.',
  })
  @RequiresOf(RevokeApiKey)
  async revokeApiKey(
    @Args('input', { description: 'Which key.' }) { idempotencyKey, ...input }: RevokeApiKeyInput,
    @Context() context: RequestContext,
  ): Promise<RevokeApiKeyPayload> {
    const { output, position } = await context.send(RevokeApiKey, input, { idempotencyKey });
    return { position, apiKey: await context.readBack(apiKeyBy(output.id, context)) };
  }
}
