import { Keyring } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { AccountRecords } from '../../connections/account-records.adapter.js';
import type { AccountRef } from '../../connections/account-scope.js';
import { OutsideIds } from '../../connections/chat-directory/outside-ids.adapter.js';
import { TelegramApplications } from '../../telegram-applications/telegram-applications.adapter.js';
import { RunningSides } from '../../telegram-sides/running-sides.adapter.js';
import { sideNotRunning } from '../../telegram-sides/telegram-side.errors.js';
import { TelegramSides } from '../../telegram-sides/telegram-sides.adapter.js';
import type { Side } from '../channel-account.js';
import { accountNotFound, applicationNeeded } from '../channel-account.errors.js';

/** Whether the organization's side can be connected to, whichever process is asked. */
@Injectable()
export class ConnectionMeans {
  constructor(
    private readonly running: RunningSides,
    private readonly applications: TelegramApplications,
  ) {}

  async assertThere(side: Side, tenantId: string): Promise<void> {
    if (!(await this.running.runs(side))) throw sideNotRunning(side);
    const isKnown = (await this.running.haveApplication(side)) || (await this.applications.isSet(tenantId));
    if (!isKnown) throw applicationNeeded();
  }
}

/** What must be so before anybody is asked for a code. */
@Injectable()
export class ConnectionFacts {
  constructor(
    private readonly accounts: AccountRecords,
    private readonly sides: TelegramSides,
    private readonly means: ConnectionMeans,
  ) {}

  /** The side is the organization's for good: its accounts never mix the demo with real people. */
  async side(context: CommandContext, known: string | undefined): Promise<Side> {
    const { tenantId } = context.actor;
    if (known && !(await this.accounts.get({ tenantId, channelAccountId: known }))) throw accountNotFound(known);
    const side = await this.sides.of(tenantId);
    await this.means.assertThere(side, tenantId);
    await this.sides.fix(side, context);
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
