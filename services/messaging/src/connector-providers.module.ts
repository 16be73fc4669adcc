import { Leases } from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import type { Provider } from '@nestjs/common';
import type pg from 'pg';

import { AccountDirectory } from './connections/holding/account-directory.port.js';
import { WorkerAccountDirectory } from './connections/holding/worker-account-directory.worker.js';
import { CrashPoints, NoCrash } from './crash-points/crash-points.port.js';
import type { MessagingSettings } from './messaging.settings.js';
import { Telegram } from './telegram/telegram.port.js';
import { networkOf } from './telegram/teleproto/telegram-network.adapter.js';
import { TelegramThroughTeleproto } from './telegram/teleproto/telegram-client.adapter.js';

const leaseMilliseconds = 15_000;

type Lent = {
  readonly clock: Clock;
  /** As `messaging_worker`: a connector holds accounts of every organization. */
  readonly worker: pg.Pool;
  readonly settings: MessagingSettings;
  readonly appVersion: string;
};

/** What the process lends to messaging beside the frame: the way to Telegram, and the leases of accounts. */
export function connectorProviders({ clock, worker, settings, appVersion }: Lent): readonly Provider[] {
  return [
    { provide: CrashPoints, useClass: NoCrash },
    { provide: AccountDirectory, useValue: new WorkerAccountDirectory(worker) },
    { provide: Leases, useValue: new Leases(worker, { schema: 'messaging', clock, milliseconds: leaseMilliseconds }) },
    { provide: Telegram, useFactory: () => new TelegramThroughTeleproto(networkOf(settings, appVersion)) },
  ];
}
