import type { Consumer, EventStore, Keyring } from '@parley/eventsourcing';

import type { Guardians } from '../access/guardians.port.js';
import type { Memberships } from '../access/memberships.port.js';
import type { OrganizationStates } from '../access/organization-states.port.js';
import type { SecondFactorRules } from '../access/second-factor-rules.port.js';
import type { ServedOperation } from '../rpc/served-operation.js';
import type { TenantDatabase } from '../tenancy/tenant-database.port.js';
import type { DueTimer, Timers } from '../timers/timers.port.js';

/** What runs behind a service's log once its providers exist. */
export type BehindLog = {
  readonly consumers: readonly Consumer[];
  /** Fires a due timer of that name; throws where nobody does. */
  readonly fire: (timer: DueTimer) => Promise<void>;
};

/** What a caller has seen, and which consumers of the service read that feed. */
export type SeenPosition = {
  readonly tenantId: string;
  readonly position: string;
  readonly consumers: readonly Consumer[];
};

/** A service's database and log, opened: what its providers are given, and what runs behind them. */
export type ServiceLog = {
  readonly events: EventStore;
  readonly database: TenantDatabase;
  readonly keyring: Keyring;
  readonly timers: Timers;
  readonly memberships: Memberships;
  readonly guardians: Guardians;
  /** All can be changed everywhere where absent. */
  readonly organizations?: OrganizationStates;
  /** Required nowhere where absent. */
  readonly secondFactors?: SecondFactorRules;
  /** What the log itself answers, beside the service's own operations. */
  readonly operations: readonly ServedOperation[];
  /** Waits until the service's readers of that position's feed have passed it. */
  catchUp(seen: SeenPosition): Promise<void>;
  /** Starts consumers, read models and timers, after every provider was made. */
  start(behind: BehindLog): Promise<void>;
  isReady(): Promise<boolean>;
  /** Takes nothing new, waits for what runs, closes the connections. */
  stop(): Promise<void>;
};
