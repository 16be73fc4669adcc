import { Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { AccountRecords } from '../../connections/account-records.adapter.js';
import type { AccountRef } from '../../connections/account-scope.js';
import { OutsideIds } from '../../connections/chat-directory/outside-ids.adapter.js';
import { MessagingSettings } from '../../messaging.settings.js';
import { TelegramApplications } from '../../telegram-applications/telegram-applications.adapter.js';
import { accountNotFound, accountOfOtherSide, applicationNeeded } from '../channel-account.errors.js';

/** What must be so before anybody is asked for a code. */
@Injectable()
export class ConnectionFacts {
  constructor(
    private readonly accounts: AccountRecords,
    private readonly applications: TelegramApplications,
    private readonly settings: MessagingSettings,
  ) {}

  /** The side is the organization's for good: its accounts never mix the demo with real people. */
  async side(tenantId: string, known: string | undefined) {
    const { telegramSide: side } = this.settings;
    const accounts = await this.accounts.all(tenantId);
    if (known && !accounts.some(({ channelAccountId }) => channelAccountId === known)) throw accountNotFound(known);
    const other = accounts.find((account) => account.side !== side);
    if (other) throw accountOfOtherSide(other.side);
    if (!(await this.applications.of(tenantId))) throw applicationNeeded();
    return side;
  }
}

@Injectable()
export class ConnectionIds {
  constructor(private readonly keyring: Keyring) {}

  async of({ actor, commandId }: CommandContext, known: string | undefined): Promise<AccountRef> {
    const { tenantId } = actor;
    if (known) return { tenantId, channelAccountId: known };
    const ids = await OutsideIds.within(tenantId, this.keyring);
    return { tenantId, channelAccountId: ids.madeBy(commandId, 'channel-account') };
  }
}

@Injectable()
export class ConnectionDesk {
  constructor(
    readonly facts: ConnectionFacts,
    readonly ids: ConnectionIds,
  ) {}
}
