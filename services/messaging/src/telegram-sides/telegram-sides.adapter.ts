import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import type { Side } from '../channel-accounts/channel-account.js';
import { AccountRecords } from '../connections/account-records.adapter.js';
import { MessagingSettings } from '../messaging.settings.js';
import { fixTelegramSide } from './fix-telegram-side/fix-telegram-side.js';
import { telegramSideStream } from './telegram-side.js';

/** On which side each organization is: the same, whichever process is asked. */
@Injectable()
export class TelegramSides {
  constructor(
    private readonly accounts: AccountRecords,
    private readonly events: EventStore,
    private readonly settings: MessagingSettings,
  ) {}

  /** As it is fixed, or as its accounts from before that say; else that of new organizations. */
  async of(tenantId: string): Promise<Side> {
    const { state } = await this.events.load(telegramSideStream(tenantId));
    if (state.fixed !== null) return state.fixed;
    const [account] = await this.accounts.all(tenantId);
    return account?.side ?? this.settings.sideOfNewOrganizations;
  }

  /** What was fixed, or is said by accounts from before, stays. */
  async fixWhereOpen(side: Side, { idempotency: _, ...context }: CommandContext): Promise<void> {
    const { tenantId } = context.actor;
    const [account] = await this.accounts.all(tenantId);
    await this.events.update(telegramSideStream(tenantId), context, (state) =>
      fixTelegramSide(state.fixed ?? account?.side ?? side, state),
    );
  }

  /** @throws DomainError `messaging.channel-account.other-side` */
  async fix(side: Side, { idempotency: _, ...context }: CommandContext): Promise<void> {
    await this.events.update(telegramSideStream(context.actor.tenantId), context, (state) =>
      fixTelegramSide(side, state),
    );
  }
}
