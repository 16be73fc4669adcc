import { type InputOf, LinkTelegram } from '@parley/contracts';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { NewLinks } from '../new-links.adapter.js';
import { TelegramIdentities } from '../telegram-widget/telegram-identities.adapter.js';

/** As `identity.link-identity`, by what the widget says. */
@Handles(LinkTelegram)
export class LinkTelegramHandler implements Handler<typeof LinkTelegram> {
  constructor(
    private readonly identities: TelegramIdentities,
    private readonly links: NewLinks,
  ) {}

  handle({ secondFactorCode, password, ...shown }: InputOf<typeof LinkTelegram>, context: CommandContext) {
    return this.links.add({ secondFactorCode, password }, context, (userId) =>
      this.identities.link(userId, shown, context),
    );
  }
}
