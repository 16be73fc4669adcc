import { EventStore, Keyring } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { Hearing, Log } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { CrashPoints } from '../../crash-points/crash-points.port.js';
import { Errands } from '../../errands/errands.adapter.js';
import { SendQueue } from '../../sends/sender/send-queue.adapter.js';
import { TelegramApplications } from '../../telegram-applications/telegram-applications.adapter.js';
import { Telegram } from '../../telegram/telegram.port.js';
import { AccountRecords } from '../account-records.adapter.js';
import { ChatDirectory } from '../chat-directory/chat-directory.adapter.js';
import { LiveAccounts } from './live-accounts.adapter.js';
import { SignInKeys } from '../signing-in/sign-in-keys.adapter.js';
import { SignInProgress } from '../signing-in/sign-in-progress.adapter.js';
import { UpdateStates } from '../updates/update-states.adapter.js';

/** What says when it is time. */
@Injectable()
export class ConnectorTime {
  constructor(
    readonly clock: Clock,
    readonly hearing: Hearing,
  ) {}
}

/** What the frame lends to every service. */
@Injectable()
export class ConnectorFrame {
  constructor(
    readonly events: EventStore,
    readonly keyring: Keyring,
    readonly time: ConnectorTime,
  ) {}
}

/** What a connector keeps of an account between one process and the next. */
@Injectable()
export class ConnectorMemory {
  constructor(
    readonly keys: SignInKeys,
    readonly progress: SignInProgress,
    readonly states: UpdateStates,
  ) {}
}

@Injectable()
export class ConnectorRecords {
  constructor(
    readonly accounts: AccountRecords,
    readonly directory: ChatDirectory,
    readonly queue: SendQueue,
  ) {}
}

@Injectable()
export class ConnectorWorld {
  constructor(
    readonly telegram: Telegram,
    readonly applications: TelegramApplications,
    readonly crash: CrashPoints,
  ) {}
}

@Injectable()
export class ConnectorDesk {
  constructor(
    readonly live: LiveAccounts,
    readonly errands: Errands,
    readonly log: Log,
  ) {}
}

/** Everything that one account's connector works with. */
export type ConnectorParts = Omit<ConnectorFrame, 'time'> &
  ConnectorTime &
  ConnectorMemory &
  ConnectorRecords &
  ConnectorWorld &
  ConnectorDesk;

@Injectable()
export class ConnectorKept {
  constructor(
    readonly records: ConnectorRecords,
    readonly world: ConnectorWorld,
    readonly desk: ConnectorDesk,
  ) {}
}

/** What the connectors of this process are made of, in one piece. */
@Injectable()
export class Workbench {
  readonly parts: ConnectorParts;

  constructor(frame: ConnectorFrame, memory: ConnectorMemory, kept: ConnectorKept) {
    const { records, world, desk } = kept;
    this.parts = {
      ...{ events: frame.events, keyring: frame.keyring },
      ...{ clock: frame.time.clock, hearing: frame.time.hearing },
      ...{ keys: memory.keys, progress: memory.progress, states: memory.states },
      ...{ accounts: records.accounts, directory: records.directory, queue: records.queue },
      ...{ telegram: world.telegram, applications: world.applications, crash: world.crash },
      ...{ live: desk.live, errands: desk.errands, log: desk.log },
    };
  }
}
