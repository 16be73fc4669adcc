import {
  CancelTelegramConnection,
  ConnectTelegramAccount,
  SubmitTelegramCode,
  SubmitTelegramPassword,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import * as inputs from './channel-account-inputs.types.js';
import { change } from './change-channel-account.loader.js';

const which = { description: 'Which connected account.' };

@Resolver()
export class TelegramConnectionResolver {
  @Mutation(() => inputs.ConnectTelegramAccountPayload, {
    description:
      'Begins to connect a Telegram account; watch `channelAccountConnection`. Permission: `channel-accounts:manage`. ' +
      'Codes: `messaging.telegram-side.not-running`, `messaging.telegram-application.needed`. ' +
      'Example: `connectTelegramAccount(input: { idempotencyKey: "k1", method: QR }) { channelAccount { id state } }`.',
  })
  @RequiresOf(ConnectTelegramAccount)
  connectTelegramAccount(
    @Args('input', { description: 'How.' }) { idempotencyKey, ...input }: inputs.ConnectTelegramAccountInput,
    @Context() context: RequestContext,
  ): Promise<inputs.ConnectTelegramAccountPayload> {
    return change(context, { definition: ConnectTelegramAccount, input: present(input), idempotencyKey });
  }

  @Mutation(() => inputs.SubmitTelegramCodePayload, {
    description:
      'Hands over the code that Telegram sent. Permission: `channel-accounts:manage`. Example: ' +
      '`submitTelegramCode(input: { idempotencyKey: "k1", channelAccountId: "…", code: "12345" }) { position }`.',
  })
  @RequiresOf(SubmitTelegramCode)
  submitTelegramCode(
    @Args('input', which) { idempotencyKey, ...input }: inputs.SubmitTelegramCodeInput,
    @Context() context: RequestContext,
  ): Promise<inputs.SubmitTelegramCodePayload> {
    return change(context, { definition: SubmitTelegramCode, input: present(input), idempotencyKey });
  }

  @Mutation(() => inputs.SubmitTelegramPasswordPayload, {
    description:
      'Hands over the cloud password. Permission: `channel-accounts:manage`. Example: ' +
      '`submitTelegramPassword(input: { idempotencyKey: "k1", channelAccountId: "…", password: "…" }) { position }`.',
  })
  @RequiresOf(SubmitTelegramPassword)
  submitTelegramPassword(
    @Args('input', which) { idempotencyKey, ...input }: inputs.SubmitTelegramPasswordInput,
    @Context() context: RequestContext,
  ): Promise<inputs.SubmitTelegramPasswordPayload> {
    return change(context, { definition: SubmitTelegramPassword, input: present(input), idempotencyKey });
  }

  @Mutation(() => inputs.CancelTelegramConnectionPayload, {
    description:
      'Gives up connecting. Permission: `channel-accounts:manage`. Example: ' +
      '`cancelTelegramConnection(input: { idempotencyKey: "k1", channelAccountId: "…" }) { position }`.',
  })
  @RequiresOf(CancelTelegramConnection)
  cancelTelegramConnection(
    @Args('input', which) { idempotencyKey, ...input }: inputs.CancelTelegramConnectionInput,
    @Context() context: RequestContext,
  ): Promise<inputs.CancelTelegramConnectionPayload> {
    return change(context, { definition: CancelTelegramConnection, input: present(input), idempotencyKey });
  }
}
