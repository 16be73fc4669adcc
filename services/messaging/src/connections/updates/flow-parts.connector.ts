import type { Clock } from '@parley/kernel';
import type { Hearing, Log } from '@parley/platform';

import type { CrashPoints } from '../../crash-points/crash-points.port.js';
import type { TelegramAddress, TelegramConnection } from '../../telegram/telegram.port.js';
import type { ConnectedSelf } from '../account-scope.js';
import type { Ingest } from './ingest.connector.js';
import type { KnownParties } from '../chat-directory/known-parties.js';
import type { SignInProgress } from '../signing-in/sign-in-progress.adapter.js';
import type { UpdateStates } from './update-states.adapter.js';

/** What one account's flow of updates works with. */
export type FlowParts = {
  readonly self: ConnectedSelf;
  readonly fence: string;
  readonly connection: TelegramConnection;
  readonly ingest: Ingest;
  readonly parties: KnownParties;
  readonly states: UpdateStates;
  readonly progress: SignInProgress;
  readonly clock: Clock;
  readonly hearing: Hearing;
  readonly crash: CrashPoints;
  readonly log: Log;
  /** How a channel is addressed, if it is part of the record. */
  readonly channelOf: (box: string) => Promise<TelegramAddress | null>;
  /** Milliseconds that a hole may close by itself. */
  readonly gapWait: number;
};
