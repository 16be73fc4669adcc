import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { recordImported } from '../channel-accounts/change-connection.js';
import { accountStream } from '../channel-accounts/channel-account.js';
import { AccountRecords } from '../connections/account-records.adapter.js';
import type { ConnectedSelf } from '../connections/account-scope.js';
import type { OutsideIds } from '../connections/chat-directory/outside-ids.adapter.js';
import { TelegramSides } from '../telegram-sides/telegram-sides.adapter.js';

export type Exported = { readonly externalId: string; readonly name: string; readonly ids: OutsideIds };

/** Whose export it is: an account of the organization, or from now on one that is known by its imports alone. */
@Injectable()
export class ImportedAccounts {
  constructor(
    private readonly accounts: AccountRecords,
    private readonly events: EventStore,
    private readonly sides: TelegramSides,
  ) {}

  async of({ externalId, name, ids }: Exported, context: CommandContext): Promise<ConnectedSelf> {
    const { tenantId } = context.actor;
    const accountPeerId = ids.peer({ kind: 'user', id: externalId });
    const known = (await this.accounts.all(tenantId)).find((account) => account.externalId === externalId);
    const channelAccountId = known?.channelAccountId ?? ids.importedAccount(externalId);
    if (!known) {
      const side = await this.side(context);
      const imported = { channelAccountId, side, subjectId: accountPeerId, externalId, name };
      await this.events.update(accountStream(tenantId, channelAccountId), context, (account) =>
        recordImported({ channel: 'telegram', ...imported }, account),
      );
    }
    return { tenantId, channelAccountId, externalId, accountPeerId };
  }

  /** The organization's: an import never mixes the demo with real people. */
  private async side(context: CommandContext) {
    const side = await this.sides.of(context.actor.tenantId);
    await this.sides.fix(side, context);
    return side;
  }
}
