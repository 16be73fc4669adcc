import { ListOAuthClients, OAuthClientsByIds } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, ID, Query, Resolver } from '@nestjs/graphql';

import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, pageOfArgs } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { OAuthClientsArgs } from './oauth-client-inputs.types.js';
import { OAuthClient, OAuthClientConnection, oauthClientOf } from './oauth-client.types.js';

/** A program as it is kept, null where it does not exist or may not be seen. */
export async function oauthClientBy(id: string, context: RequestContext): Promise<OAuthClient | null> {
  const { items } = await context.ask(OAuthClientsByIds, { ids: [id], ...context.since(OAuthClientsByIds) });
  return items[0] ? oauthClientOf(items[0]) : null;
}

@Resolver()
export class OAuthClientsResolver {
  @Query(() => OAuthClientConnection, {
    description: 'Registered programs, also archived ones, the newest first. Permission: `api-keys:manage`.',
  })
  @RequiresOf(ListOAuthClients)
  async oauthClients(
    @Args() args: OAuthClientsArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<OAuthClient>> {
    context.after(args.atLeast);
    const page = await context.ask(ListOAuthClients, {
      page: pageOfArgs(args),
      ...(args.orderBy && { orderBy: args.orderBy }),
      ...context.since(ListOAuthClients),
    });
    return connectionOf(page, oauthClientOf);
  }

  @Query(() => OAuthClient, {
    nullable: true,
    description: 'One program, null where it does not exist or may not be seen. Permission: `api-keys:manage`.',
  })
  @RequiresOf(OAuthClientsByIds)
  oauthClient(
    @Args('id', { type: () => ID, description: 'Id of the program, not its `client_id`.' }) id: string,
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<OAuthClient | null> {
    context.after(atLeast);
    return oauthClientBy(id, context);
  }
}
