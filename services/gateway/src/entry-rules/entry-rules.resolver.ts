import { GetEntryRules, SetAllowedNetworks, SetAllowedOrigins } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';

import { RequestContext } from '../serving/request-context.types.js';
import {
  EntryRules,
  SetAllowedNetworksInput,
  SetAllowedNetworksPayload,
  SetAllowedOriginsInput,
  SetAllowedOriginsPayload,
} from './entry-rules.types.js';

@Resolver()
export class EntryRulesResolver {
  @Query(() => EntryRules, {
    description: 'From where the organization may be entered. Permission: `organization:manage`.',
  })
  @RequiresOf(GetEntryRules)
  entryRules(@Context() context: RequestContext): Promise<EntryRules> {
    return context.ask(GetEntryRules, {});
  }

  @Mutation(() => SetAllowedOriginsPayload, {
    description:
      'Says from which origins browsers may call; works within 5 seconds. Permission: `organization:manage`. Example: ' +
      '`setAllowedOrigins(input: { idempotencyKey: "k1", origins: ["https://example.org"] }) { origins }`.',
  })
  @RequiresOf(SetAllowedOrigins)
  async setAllowedOrigins(
    @Args('input', { description: 'The origins.' }) { idempotencyKey, origins }: SetAllowedOriginsInput,
    @Context() context: RequestContext,
  ): Promise<SetAllowedOriginsPayload> {
    const { position } = await context.send(SetAllowedOrigins, { origins }, { idempotencyKey });
    return { position, origins };
  }

  @Mutation(() => SetAllowedNetworksPayload, {
    description:
      'Says from which networks the organization may be entered, by whatever credential; works within 5 seconds, and ' +
      'closes live connections from elsewhere. Permission: `organization:manage`. Code: ' +
      '`identity.entry-rules.would-lock-you-out`. Example: ' +
      '`setAllowedNetworks(input: { idempotencyKey: "k1", networks: ["0.0.0.0/0", "::/0"] }) { networks }`.',
  })
  @RequiresOf(SetAllowedNetworks)
  async setAllowedNetworks(
    @Args('input', { description: 'The networks.' }) { idempotencyKey, networks }: SetAllowedNetworksInput,
    @Context() context: RequestContext,
  ): Promise<SetAllowedNetworksPayload> {
    const input = { networks, ...context.seenFrom };
    const { position } = await context.send(SetAllowedNetworks, input, { idempotencyKey });
    return { position, networks };
  }
}
