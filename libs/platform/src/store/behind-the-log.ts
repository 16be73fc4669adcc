import {
  type CachedKeyring,
  ConsumerHost,
  type EventOpener,
  Holding,
  Leases,
  MikroEffectTransactions,
  type PostgresEventStore,
  type ReadModel,
  Runner,
  type Sequencer,
} from '@parley/eventsourcing';
import type { Clock } from '@parley/kernel';
import type pg from 'pg';

import { accessConsumer } from '../access/copy/access-consumer.js';
import { erasedFacts } from '../access/copy/erased-facts.js';
import { lentFacts } from '../access/copy/lent-facts.js';
import { memberFacts } from '../access/copy/member-facts.js';
import { organizationFacts } from '../access/copy/organization-facts.js';
import { secondFactorFacts } from '../access/copy/second-factor-facts.js';
import { staffFacts } from '../access/copy/staff-facts.js';
import type { PostgresOrganizationStates } from '../access/copy/postgres-organization-states.js';
import type { PostgresLending } from '../access/copy/postgres-lending.js';
import type { PostgresSecondFactorRules } from '../access/copy/postgres-second-factor-rules.js';
import type { Forgotten, PostgresMemberships } from '../access/copy/postgres-memberships.js';
import type { PostgresStaff } from '../access/copy/postgres-staff.js';
import type { Log } from '../logs/log.port.js';
import type { BehindLog } from '../service/service-log.js';
import type { PostgresTenantDatabase } from '../tenancy/postgres-tenant-database.js';
import { TimerWorker } from '../timers/timer-worker.js';
import { Forgetting } from './forgetting.js';
import type { EventMachinery } from './open-service-log.js';

export type BehindParts = {
  readonly service: string;
  readonly clock: Clock;
  readonly log: Log;
  /** As `<service>_worker`. */
  readonly worker: pg.Pool;
  readonly database: PostgresTenantDatabase;
  readonly events: PostgresEventStore;
  readonly keyring: CachedKeyring;
  readonly memberships: PostgresMemberships;
  readonly lending: PostgresLending;
  readonly organizations: PostgresOrganizationStates;
  readonly secondFactors: PostgresSecondFactorRules;
  readonly staff: PostgresStaff;
  readonly machinery: EventMachinery;
  readonly sequencer: Sequencer;
  readonly opener: EventOpener;
  readonly readModels: readonly ReadModel[];
  /** This process, as it holds leases. */
  readonly holder: string;
};

/** How long a lease lasts, and how often it is renewed, in milliseconds. */
const [LEASE_MS, RENEW_MS] = [10_000, 1000];

type Stopping = { stop(): Promise<void> };

/** What runs behind one service's log: sequencer, read models, consumers, timers. Each once over all replicas. */
export class BehindTheLog {
  private readonly leases: Leases;
  private running: readonly Stopping[] = [];

  constructor(private readonly parts: BehindParts) {
    const { worker, service, clock } = parts;
    this.leases = new Leases(worker, { schema: service, clock, milliseconds: LEASE_MS });
  }

  async start(behind: BehindLog): Promise<void> {
    const { service, worker } = this.parts;
    const sequencer = this.holding('sequencer', (lease, signal) => this.parts.sequencer.run(lease, signal));
    const runner = this.holding('read models', (lease, signal) => this.runner().run(lease, signal));
    const consumers = this.consumers(behind);
    const timers = new TimerWorker({ pool: worker, schema: service, ...this.parts, fire: behind.fire });
    const forgetting = this.holding('forgetting', (_lease, signal) => this.forgetting().run(signal));
    this.running = [timers, forgetting, consumers, runner, sequencer];
    await Promise.all([sequencer.start(), runner.start(), consumers.start(), forgetting.start()]);
    timers.start();
  }

  async stop(): Promise<void> {
    for (const part of this.running) await part.stop();
  }

  private holding(name: string, work: ConstructorParameters<typeof Holding>[0]['work']): Holding {
    const { holder } = this.parts;
    return new Holding({
      leases: this.leases,
      ...{ name, holder, work },
      everyMilliseconds: RENEW_MS,
      onError: (error) => this.parts.log.error('Work behind the log failed.', { name, error }),
    });
  }

  private forgetting(): Forgetting {
    const { service: schema, worker: pool, database, log } = this.parts;
    return new Forgetting({ schema, pool, database, log });
  }

  private runner(): Runner {
    const { service, worker: pool, machinery, readModels, log } = this.parts;
    return new Runner({
      ...{ service, pool, readModels, opener: this.parts.opener },
      feeds: machinery.feeds,
      signals: machinery.signals,
      onHalted: (readModel, error) => log.error('A read model stands still.', { readModel, error }),
    });
  }

  private consumers({ consumers }: BehindLog): ConsumerHost {
    const { service, worker, database, events, machinery, clock, holder, log, sequencer } = this.parts;
    return new ConsumerHost(
      {
        schema: service,
        transactions: new MikroEffectTransactions(database.orm, (em) => events.on(em), sequencer.appended),
        opener: this.parts.opener,
        bus: machinery.bus,
        feeds: machinery.feeds,
        leases: this.leases,
        ...{ clock, holder, worker },
        onParked: (consumer, problem) => log.error('An event was parked.', { consumer, kind: problem }),
        onError: (error) => log.error('A consumer failed.', { error }),
      },
      [this.access(), ...consumers],
    );
  }

  private access() {
    const { service, memberships, lending, organizations, secondFactors, staff, keyring } = this.parts;
    const forget = (what: Forgotten) => {
      memberships.forget(what);
      lending.forget(what);
    };
    return accessConsumer(service, [
      memberFacts(service, forget),
      lentFacts(service, forget),
      erasedFacts((tenantId, subjectId) => keyring.drop(tenantId, subjectId)),
      organizationFacts(service, {
        forget: (tenantId) => organizations.forget(tenantId),
        dropAllKeys: (tenantId) => keyring.dropAll(tenantId),
      }),
      secondFactorFacts(service, (what) => secondFactors.forget(what)),
      staffFacts(service, (tenantId) => staff.forget(tenantId)),
    ]);
  }
}
