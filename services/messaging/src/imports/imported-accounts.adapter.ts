import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { recordImported } from '../channel-accounts/change-connection.js';
import { accountStream } from '../channel-accounts/channel-account.js';
import { AccountRecords } from '../connections/account-records.adapter.js';
import type { ConnectedSelf } from '../connections/account-scope.js';
import type { OutsideIds } from '../connections/chat-directory/outside-ids.adapter.js';
import { MessagingSettings } from '../messaging.settings.js';

export type Exported = { readonly externalId: string; readonly name: string; readonly ids: OutsideIds };

/** Whose export it is: an account of the organization, or from now on one that is known by its imports alone. */
@Injectable()
export class ImportedAccounts {
  constructor(
    private readonly accounts: AccountRecords,
    private readonly events: EventStore,
    private readonly settings: MessagingSettings,
  ) {}

  async of({ externalId, name, ids }: Exported, context: CommandContext): Promise<ConnectedSelf> {
    const { tenantId } = context.actor;
    const accountPeerId = ids.peer({ kind: 'user', id: externalId });
    const all = await this.accounts.all(tenantId);
    const known = all.find((account) => account.externalId === externalId);
    const channelAccountId = known?.channelAccountId ?? ids.importedAccount(externalId);
    // The side is the organization's: an import never mixes the demo with real people.
    const side = all[0]?.side ?? this.settings.telegramSide;
    const imported = {
      channelAccountId,
      channel: 'telegram',
      side,
      subjectId: accountPeerId,
      externalId,
      name,
    } as const;
    if (!known)
      await this.events.update(accountStream(tenantId, channelAccountId), context, (account) =>
        recordImported(imported, account),
      );
    return { tenantId, channelAccountId, externalId, accountPeerId };
  }
}
