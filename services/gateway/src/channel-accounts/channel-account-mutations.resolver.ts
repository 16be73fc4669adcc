import { DisconnectChannelAccount, SetIntake, SetTelegramApplication, SyncChats } from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import * as inputs from './channel-account-inputs.types.js';
import { change } from './change-channel-account.loader.js';

@Resolver()
export class ChannelAccountMutationsResolver {
  @Mutation(() => inputs.DisconnectChannelAccountPayload, {
    description:
      'Disconnects an account: its session ends, its record stays. Permission: `channel-accounts:manage`. Example: ' +
      '`disconnectChannelAccount(input: { idempotencyKey: "k1", channelAccountId: "…" }) { position }`.',
  })
  @RequiresOf(DisconnectChannelAccount)
  disconnectChannelAccount(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: inputs.DisconnectChannelAccountInput,
    @Context() context: RequestContext,
  ): Promise<inputs.DisconnectChannelAccountPayload> {
    return change(context, { definition: DisconnectChannelAccount, input: present(input), idempotencyKey });
  }

  @Mutation(() => inputs.SetIntakePayload, {
    description:
      'Says what a connected account does with chats nobody has chosen, within 5 s; what became part of the record stays. ' +
      'Permission: `channel-accounts:manage`. Codes: `messaging.channel-account.not-found`, ' +
      '`messaging.channel-account.version`. Example: ' +
      '`setIntake(input: { idempotencyKey: "k1", channelAccountId: "…", intake: { takes: KNOWN, opens: NOTHING } }) ' +
      '{ channelAccount { intake { takes opens } } }`.',
  })
  @RequiresOf(SetIntake)
  setIntake(
    @Args('input', { description: 'Which account, and what it takes.' })
    { idempotencyKey, ...input }: inputs.SetIntakeInput,
    @Context() context: RequestContext,
  ): Promise<inputs.SetIntakePayload> {
    return change(context, { definition: SetIntake, input: present(input), idempotencyKey });
  }

  @Mutation(() => inputs.SyncChatsPayload, {
    description:
      'Adds chats to the record that intake has not taken; `telegramChats` shows them. Permission: `channel-accounts:manage`. Example: ' +
      '`syncChats(input: { idempotencyKey: "k1", channelAccountId: "…" }) { addedCount }`.',
  })
  @RequiresOf(SyncChats)
  async syncChats(
    @Args('input', { description: 'Which chats.' }) { idempotencyKey, ...input }: inputs.SyncChatsInput,
    @Context() context: RequestContext,
  ): Promise<inputs.SyncChatsPayload> {
    const { output, ...payload } = await change(context, {
      definition: SyncChats,
      input: present(input),
      idempotencyKey,
    });
    return { ...payload, addedCount: output.addedCount };
  }

  @Mutation(() => inputs.SetTelegramApplicationPayload, {
    description:
      "Stores the organization's own Telegram application, encrypted and never readable again. The live side alone " +
      'uses it; set before there is an account, it puts the organization there for good. Permission: ' +
      '`organization:manage`. Example: ' +
      '`setTelegramApplication(input: { idempotencyKey: "k1", apiId: 1, apiHash: "…" }) { position }`.',
  })
  @RequiresOf(SetTelegramApplication)
  async setTelegramApplication(
    @Args('input', { description: 'The application.' })
    { idempotencyKey, ...input }: inputs.SetTelegramApplicationInput,
    @Context() context: RequestContext,
  ): Promise<inputs.SetTelegramApplicationPayload> {
    const { position } = await context.send(SetTelegramApplication, present(input), { idempotencyKey });
    return { position };
  }
}
