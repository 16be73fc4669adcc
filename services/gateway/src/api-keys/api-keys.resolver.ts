import { ApiKeysByIds, ListApiKeys } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { ApiKeysArgs } from './api-key-inputs.types.js';
import { ApiKey, ApiKeyConnection, apiKeyOf } from './api-key.types.js';

/** A key as it is kept, null where it does not exist or may not be seen. */
export async function apiKeyBy(id: string, context: RequestContext): Promise<ApiKey | null> {
  const { items } = await context.ask(ApiKeysByIds, { ids: [id], ...context.since(ApiKeysByIds) });
  return items[0] ? apiKeyOf(items[0]) : null;
}

@Resolver()
export class ApiKeysResolver {
  @Query(() => ApiKeyConnection, {
    description: 'API keys, also those that were revoked, the newest first. Permission: `api-keys:manage`.',
  })
  @RequiresOf(ListApiKeys)
  async apiKeys(@Args() args: ApiKeysArgs, @Context() context: RequestContext): Promise<Connection<ApiKey>> {
    context.after(args.atLeast);
    const page = await context.ask(ListApiKeys, {
      page: pageOfArgs(args),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListApiKeys),
    });
    return connectionOf(page, apiKeyOf);
  }

  @Query(() => ApiKey, {
    nullable: true,
    description: 'One API key, null where it does not exist or may not be seen. Permission: `api-keys:manage`.',
  })
  @RequiresOf(ApiKeysByIds)
  apiKey(
    @Args('id', { type: () => ID, description: 'Id of the key.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<ApiKey | null> {
    context.after(atLeast);
    return apiKeyBy(id, context);
  }
}
