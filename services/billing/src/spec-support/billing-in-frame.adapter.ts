import {
  type DomainEvent,
  GetUsage,
  identityEvents,
  MemberAdded,
  messageEvents,
  type OutputOf,
  runEvents,
} from '@parley/contracts';
import {
  type Batch,
  EmbeddedBus,
  EventStore,
  FeedSignals,
  type FeedSubscription,
  provisionService,
} from '@parley/eventsourcing';
import {
  type CallContext,
  callerFor,
  defineService,
  generateServiceKeys,
  InProcessTransport,
  migrateService,
  postgresLogs,
  ProcessFeeds,
  type RunningService,
  type ServiceDefinition,
  SilentLog,
  startService,
  SystemClock,
} from '@parley/platform';
import { commandBy, MemoryKeyring } from '@parley/platform/spec-support';
import { Module } from '@nestjs/common';
import { v7 } from 'uuid';

import { billingService } from '../billing.module.js';
import { BillingSettings } from '../billing.settings.js';

const passwords = { owner: 'spec', app: 'spec', worker: 'spec', search: 'spec' };

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

@Module({})
class NobodyModule {}

/** Every batch comes twice, as from a broker whose acknowledgements are lost. */
class RepeatingBus extends EmbeddedBus {
  override async *subscribe(subscription: FeedSubscription): AsyncIterable<Batch> {
    for await (const batch of super.subscribe(subscription)) {
      yield batch;
      yield batch;
    }
  }
}

/** billing among an identity, a messaging and agents that say what they are told to, over a bus that repeats itself. */
export class BillingInFrame {
  readonly keyring = new MemoryKeyring();
  readonly feeds = new ProcessFeeds();
  readonly tenantId = v7();
  private readonly principal = { kind: 'user', id: v7() } as const;
  readonly ada: CallContext = { actor: { tenantId: this.tenantId, principal: this.principal } };
  private readonly clock = new SystemClock();
  private readonly transport = new InProcessTransport();
  private readonly running = new Map<string, RunningService>();
  private readonly openLog: ReturnType<typeof postgresLogs>;

  private constructor(
    private readonly database: Database,
    private readonly keys: Awaited<ReturnType<typeof generateServiceKeys>>,
  ) {
    const signals = new FeedSignals();
    const bus = new RepeatingBus(this.feeds, signals);
    this.openLog = postgresLogs({ feeds: this.feeds, signals, bus, release: 'spec' });
  }

  static async start(database: Database): Promise<BillingInFrame> {
    const frame = new BillingInFrame(database, await generateServiceKeys());
    const parts = { migrations: [], readModels: [], module: NobodyModule, keyring: () => frame.keyring };
    await frame.serve(defineService({ ...parts, name: 'identity', events: [...identityEvents] }));
    await frame.serve(defineService({ ...parts, name: 'messaging', events: [...messageEvents] }));
    await frame.serve(defineService({ ...parts, name: 'agents', events: [...runEvents] }));
    await frame.serveBilling();
    const { principal } = frame;
    const member = MemberAdded({ memberId: v7(), principal, roles: ['owner'] });
    await frame.say('identity', `identity.member-${principal.id}`, member);
    return frame;
  }

  /** How a service is asked: as that one does. */
  as(service: 'gateway' | 'agents'): ReturnType<typeof callerFor> {
    return callerFor(service, { keys: this.keys, transport: this.transport, clock: this.clock });
  }

  async usage(): Promise<OutputOf<typeof GetUsage>> {
    return (await this.as('gateway')).queries.ask(GetUsage, {}, this.ada);
  }

  async say(service: string, streamId: string, ...events: DomainEvent[]): Promise<void> {
    const { tenantId, clock } = this;
    const context = commandBy({ tenantId, principal: { kind: 'system', id: service } }, clock.now().toISOString());
    await this.of(service).get(EventStore).append(tenantId, [{ streamId, context, events }]);
  }

  of(service: string): RunningService {
    const found = this.running.get(service);
    if (!found) throw new Error(`${service} does not run`);
    return found;
  }

  async restartBilling(): Promise<void> {
    await this.of('billing').stop();
    await this.serveBilling();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map((service) => service.stop()));
  }

  private serveBilling(): Promise<void> {
    const ownSettings = BillingSettings.read({
      service: 'billing',
      environment: { PARLEY_BILLING_AI_CALL_LIMIT: '100' },
    });
    return this.serve({ ...billingService, keyring: () => this.keyring }, ownSettings);
  }

  private async serve(definition: ServiceDefinition, ownSettings?: object): Promise<void> {
    const { name } = definition;
    const { database, keys, clock, transport, openLog } = this;
    await provisionService({ service: name, adminUrl: database.url, passwords });
    await migrateService(definition, database.urlFor(`${name}_owner`, 'spec'));
    const settings = {
      ...({ profile: 'development', logLevel: 'info', healthHost: '127.0.0.1' } as const),
      ...{ databaseUrl: database.url, appPassword: 'spec', workerPassword: 'spec', connectionCount: 4 },
      ...{ signingKey: keys.signing[name], trustedKeys: keys.trusted, rpcTimeoutSeconds: 15 },
    };
    const host = { settings, clock, log: new SilentLog(), transport, openLog, ...(ownSettings && { ownSettings }) };
    this.running.set(name, await startService(definition, host));
  }
}
