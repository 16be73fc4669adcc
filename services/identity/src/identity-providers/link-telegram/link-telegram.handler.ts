import { type InputOf, LinkTelegram } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { TelegramIdentities } from '../telegram-widget/telegram-identities.adapter.js';

/** As `identity.link-identity`, by what the widget says. */
@Handles(LinkTelegram)
export class LinkTelegramHandler implements Handler<typeof LinkTelegram> {
  constructor(private readonly identities: TelegramIdentities) {}

  async handle(shown: InputOf<typeof LinkTelegram>, context: CommandContext) {
    const userId = context.actor.principal.id;
    const { position } = await this.identities.link(userId, shown, context);
    return { id: userId, position };
  }
}
