import { type InputOf, SignInByTelegram } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { ProvedUsers } from '../../sign-ins/proved-users.adapter.js';
import { Strangers } from '../../throttle/strangers.adapter.js';
import { TelegramIdentities } from '../telegram-widget/telegram-identities.adapter.js';

@Handles(SignInByTelegram)
export class SignInByTelegramHandler implements Handler<typeof SignInByTelegram> {
  constructor(
    private readonly strangers: Strangers,
    private readonly identities: TelegramIdentities,
    private readonly proved: ProvedUsers,
  ) {}

  async handle(
    { secondFactorCode, remember, from, ...shown }: InputOf<typeof SignInByTelegram>,
    context: CommandContext,
  ) {
    await this.strangers.take('telegram', from);
    const { userId, use } = await this.identities.userOf(shown, context);
    const user = { userId, by: 'telegram', secondFactorCode, isRemembered: remember, from, useUp: use } as const;
    return this.proved.signIn(user, context);
  }
}
