import { type CallerName, type DomainEvent, type EventDefinition, MemberAdded } from '@parley/contracts';
import { type Bus, EmbeddedBus, EventStore, FeedSignals, provisionService } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { Module, type Type } from '@nestjs/common';
import { v7 } from 'uuid';

import { generateServiceKeys } from '../access/tokens/service-keys.js';
import { SystemClock } from '../clock/system-clock.js';
import { SilentLog } from '../logs/silent-log.js';
import { InProcessTransport } from '../rpc/in-process.transport.js';
import type { CallContext } from '../rpc/operations.port.js';
import { callerFor } from '../service/caller-for.js';
import type { ServiceDefinition } from '../service/define-service.js';
import { type RunningService, startService } from '../service/start-service.js';
import { migrateService } from '../store/migrate-service.js';
import { postgresLogs } from '../store/open-service-log.js';
import { ProcessFeeds } from '../store/process-feeds.js';
import { MemoryKeyring } from './memory-keyring.js';
import { commandBy } from './recorded.js';

const passwords = { owner: 'spec', app: 'spec', worker: 'spec', search: 'spec' };

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

@Module({})
class NobodyModule {}

/** Services in one process over one database, for tests of one of them among others that say what they are told to. */
export class ServicesInFrame {
  readonly keyring = new MemoryKeyring();
  readonly feeds = new ProcessFeeds();
  readonly tenantId = v7();
  private readonly clock = new SystemClock();
  private readonly transport = new InProcessTransport();
  private readonly running = new Map<string, RunningService>();
  private readonly keys = generateServiceKeys();
  private readonly openLog: ReturnType<typeof postgresLogs>;

  constructor(
    private readonly database: Database,
    /** What carries events to others. */
    BusOf: new (...on: ConstructorParameters<typeof EmbeddedBus>) => Bus = EmbeddedBus,
  ) {
    const { feeds } = this;
    const signals = new FeedSignals();
    this.openLog = postgresLogs({ feeds, signals, bus: new BusOf(feeds, signals), release: 'spec' });
  }

  /** How a service is asked: as that one does. */
  async as(caller: CallerName): ReturnType<typeof callerFor> {
    const { transport, clock } = this;
    return callerFor(caller, { keys: await this.keys, transport, clock });
  }

  /** A member with those roles; how it calls. */
  async member(...roles: string[]): Promise<CallContext & { readonly id: string }> {
    const id = v7();
    const principal = { kind: 'user', id } as const;
    await this.say('identity', `identity.member-${id}`, MemberAdded({ memberId: v7(), principal, roles }));
    return { id, actor: { tenantId: this.tenantId, principal } };
  }

  /** A service writes into its own log what happened. */
  async say(service: string, streamId: string, ...events: DomainEvent[]): Promise<CommandContext> {
    const { tenantId, clock } = this;
    const context = commandBy({ tenantId, principal: { kind: 'system', id: service } }, clock.now().toISOString());
    await this.of(service).get(EventStore).append(tenantId, [{ streamId, context, events }]);
    return context;
  }

  of(service: string): RunningService {
    const found = this.running.get(service);
    if (!found) throw new Error(`${service} does not run`);
    return found;
  }

  /** A service that writes these events and, without a module, answers nothing. */
  neighbour(name: CallerName, events: readonly EventDefinition[], module: Type = NobodyModule): Promise<void> {
    return this.serve({ name, module, events, migrations: [], readModels: [] });
  }

  /** Gives a service its roles and tables, and starts it. */
  async serve(definition: ServiceDefinition, ownSettings?: object): Promise<void> {
    const { name } = definition;
    const { database, clock, transport, openLog } = this;
    await provisionService({ service: name, adminUrl: database.url, passwords });
    await migrateService(definition, database.urlFor(`${name}_owner`, 'spec'));
    const keys = await this.keys;
    const settings = {
      ...({ profile: 'development', logLevel: 'info', healthHost: '127.0.0.1' } as const),
      ...{ databaseUrl: database.url, appPassword: 'spec', workerPassword: 'spec', connectionCount: 4 },
      ...{ signingKey: keys.signing[name], trustedKeys: keys.trusted, rpcTimeoutSeconds: 15 },
    };
    const host = { settings, clock, log: new SilentLog(), transport, openLog, ...(ownSettings && { ownSettings }) };
    this.running.set(name, await startService({ ...definition, keyring: () => this.keyring }, host));
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map((service) => service.stop()));
  }
}
