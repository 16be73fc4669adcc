import { CancelTelegramConnection, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { AccountEnding } from './account-ending.adapter.js';

@Handles(CancelTelegramConnection)
export class CancelTelegramConnectionHandler implements Handler<typeof CancelTelegramConnection> {
  constructor(private readonly ending: AccountEnding) {}

  handle({ channelAccountId }: InputOf<typeof CancelTelegramConnection>, context: CommandContext) {
    return this.ending.end(channelAccountId, 'cancelled', context);
  }
}
