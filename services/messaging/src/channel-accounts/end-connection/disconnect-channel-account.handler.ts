import { DisconnectChannelAccount, type InputOf } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { AccountEnding } from './account-ending.adapter.js';

@Handles(DisconnectChannelAccount)
export class DisconnectChannelAccountHandler implements Handler<typeof DisconnectChannelAccount> {
  constructor(private readonly ending: AccountEnding) {}

  handle({ channelAccountId }: InputOf<typeof DisconnectChannelAccount>, context: CommandContext) {
    return this.ending.end(channelAccountId, 'asked', context);
  }
}
