import { type InputOf, SetTelegramApplication } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { accountStream } from '../../channel-accounts/channel-account.js';
import { TelegramSides } from '../../telegram-sides/telegram-sides.adapter.js';
import { TelegramApplications } from '../telegram-applications.adapter.js';

/**
 * No event: what is never readable again is in no record. But whoever brings an application before there is an account
 * means real Telegram: the organization is on the live side from then on.
 */
@Handles(SetTelegramApplication)
export class SetTelegramApplicationHandler implements Handler<typeof SetTelegramApplication> {
  constructor(
    private readonly applications: TelegramApplications,
    private readonly events: EventStore,
    private readonly sides: TelegramSides,
  ) {}

  async handle(application: InputOf<typeof SetTelegramApplication>, context: CommandContext) {
    const { tenantId } = context.actor;
    await this.sides.fixWhereOpen('live', context);
    await this.applications.set(tenantId, application);
    const { position } = await this.events.update(accountStream(tenantId, tenantId), context, () => []);
    return { id: tenantId, position };
  }
}
