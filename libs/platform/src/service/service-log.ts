import type { Consumer, EventStore, Keyring } from '@parley/eventsourcing';

import type { Memberships } from '../access/memberships.port.js';
import type { TenantDatabase } from '../tenancy/tenant-database.port.js';
import type { DueTimer, Timers } from '../timers/timers.port.js';

/** What runs behind a service's log once its providers exist. */
export type BehindLog = {
  readonly consumers: readonly Consumer[];
  /** Fires a due timer of that name; throws where nobody does. */
  readonly fire: (timer: DueTimer) => Promise<void>;
};

/** A service's database and log, opened: what its providers are given, and what runs behind them. */
export type ServiceLog = {
  readonly events: EventStore;
  readonly database: TenantDatabase;
  readonly keyring: Keyring;
  readonly timers: Timers;
  readonly memberships: Memberships;
  /** Starts consumers, read models and timers, after every provider was made. */
  start(behind: BehindLog): Promise<void>;
  isReady(): Promise<boolean>;
  /** Takes nothing new, waits for what runs, closes the connections. */
  stop(): Promise<void>;
};
