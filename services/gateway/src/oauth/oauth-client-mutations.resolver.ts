import { ArchiveOAuthClient, ChangeOAuthClient, CreateOAuthClient } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveOAuthClientInput,
  ArchiveOAuthClientPayload,
  ChangeOAuthClientInput,
  ChangeOAuthClientPayload,
  CreateOAuthClientInput,
  CreateOAuthClientPayload,
} from './oauth-client-inputs.types.js';
import { oauthClientBy } from './oauth-clients.resolver.js';

@Resolver()
export class OAuthClientMutationsResolver {
  @Mutation(() => CreateOAuthClientPayload, {
    description:
      'Registers somebody else’s program, which may then ask members for leave to act in their name. Permission: ' +
      '`api-keys:manage`. Code: `identity.oauth-client.scopes-not-lent`. Example: ' +
      '`createOAuthClient(input: { idempotencyKey: "k1", name: "Calendar", isConfidential: true, ' +
      'redirectUris: ["https://calendar.example/back"], scopes: ["deals:read"] }) { clientSecret oauthClient { clientId } }`.',
  })
  @RequiresOf(CreateOAuthClient)
  async createOAuthClient(
    @Args('input', { description: 'The program.' }) { idempotencyKey, ...input }: CreateOAuthClientInput,
    @Context() context: RequestContext,
  ): Promise<CreateOAuthClientPayload> {
    const { output, position } = await context.send(CreateOAuthClient, present(input), { idempotencyKey });
    const oauthClient = await context.readBack(oauthClientBy(output.id, context));
    return { position, oauthClient, clientSecret: output.clientSecret ?? null };
  }

  @Mutation(() => ChangeOAuthClientPayload, {
    description:
      'Changes a registered program. Permission: `api-keys:manage`. Codes: `identity.oauth-client.not-found`, ' +
      '`identity.oauth-client.archived`, `identity.oauth-client.version`, `identity.oauth-client.scopes-not-lent`. Example: ' +
      '`changeOAuthClient(input: { idempotencyKey: "k1", oauthClientId: "…", name: "Calendar 2" }) { position }`.',
  })
  @RequiresOf(ChangeOAuthClient)
  async changeOAuthClient(
    @Args('input', { description: 'Which program, and what changes.' })
    { idempotencyKey, ...input }: ChangeOAuthClientInput,
    @Context() context: RequestContext,
  ): Promise<ChangeOAuthClientPayload> {
    const { output, position } = await context.send(ChangeOAuthClient, present(input), { idempotencyKey });
    return { position, oauthClient: await context.readBack(oauthClientBy(output.id, context)) };
  }

  @Mutation(() => ArchiveOAuthClientPayload, {
    description:
      'Ends a program for good, for everybody who had let it in: refused everywhere within 5 seconds, live connections ' +
      'included. Permission: `api-keys:manage`. Code: `identity.oauth-client.not-found`. Example: ' +
      '`archiveOAuthClient(input: { idempotencyKey: "k1", oauthClientId: "…" }) { oauthClient { archivedAt } }`.',
  })
  @RequiresOf(ArchiveOAuthClient)
  async archiveOAuthClient(
    @Args('input', { description: 'Which program.' }) { idempotencyKey, ...input }: ArchiveOAuthClientInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveOAuthClientPayload> {
    const { output, position } = await context.send(ArchiveOAuthClient, input, { idempotencyKey });
    return { position, oauthClient: await context.readBack(oauthClientBy(output.id, context)) };
  }
}
