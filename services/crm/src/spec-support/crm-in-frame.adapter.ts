import {
  AssignChatByTerritory,
  CardsByChat,
  type DealView,
  type DomainEvent,
  identityEvents,
  type InputOf,
  MemberAdded,
  messageEvents,
  OrganizationCreated,
} from '@parley/contracts';
import { EmbeddedBus, EventStore, FeedSignals, provisionService } from '@parley/eventsourcing';
import {
  type CallContext,
  callerFor,
  defineService,
  generateServiceKeys,
  type Handler,
  Handles,
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

import { crmService } from '../crm.module.js';
import { received, sent, type Stranger } from './messages.adapter.js';

const passwords = { owner: 'spec', app: 'spec', worker: 'spec', search: 'spec' };

type Database = { readonly url: string; readonly urlFor: (role: string, password: string) => string };

@Module({})
class NobodyModule {}

/** A messaging that takes note of the chats that it is given. */
@Handles(AssignChatByTerritory)
class GivenChats implements Handler<typeof AssignChatByTerritory> {
  readonly given: InputOf<typeof AssignChatByTerritory>[] = [];

  handle(input: InputOf<typeof AssignChatByTerritory>) {
    this.given.push(input);
    return Promise.resolve({ id: input.chatId, position: '' });
  }
}

@Module({ providers: [GivenChats] })
class ChatsModule {}

/** crm among an identity and a messaging that say what they are told to. */
export class CrmInFrame {
  readonly tenantId = v7();
  readonly keyring = new MemoryKeyring();
  readonly feeds = new ProcessFeeds();
  private readonly clock = new SystemClock();
  private readonly transport = new InProcessTransport();
  private readonly running = new Map<string, RunningService>();

  private constructor(
    private readonly database: Database,
    private readonly keys: Awaited<ReturnType<typeof generateServiceKeys>>,
  ) {}

  static async start(database: Database): Promise<CrmInFrame> {
    const frame = new CrmInFrame(database, await generateServiceKeys());
    const parts = { migrations: [], readModels: [], module: NobodyModule, keyring: () => frame.keyring };
    const signals = new FeedSignals();
    const openLog = postgresLogs({
      ...{ feeds: frame.feeds, signals, release: 'spec' },
      bus: new EmbeddedBus(frame.feeds, signals),
    });
    await frame.serve(defineService({ ...parts, name: 'identity', events: [...identityEvents] }), openLog);
    await frame.serve(
      defineService({ ...parts, name: 'messaging', events: [...messageEvents], module: ChatsModule }),
      openLog,
    );
    await frame.serve({ ...crmService, keyring: () => frame.keyring }, openLog);
    const { tenantId } = frame;
    await frame.say(
      'identity',
      `identity.organization-${tenantId}`,
      OrganizationCreated({ organizationId: tenantId, name: 'Acme' }),
    );
    return frame;
  }

  /** How a service is asked: as the gateway does. */
  gateway(): ReturnType<typeof callerFor> {
    return callerFor('gateway', { keys: this.keys, transport: this.transport, clock: this.clock });
  }

  /** A member with those roles; how it calls. */
  async member(...roles: string[]): Promise<CallContext & { readonly id: string }> {
    const id = v7();
    const principal = { kind: 'user', id } as const;
    await this.say('identity', `identity.member-${id}`, MemberAdded({ memberId: v7(), principal, roles }));
    return { id, actor: { tenantId: this.tenantId, principal } };
  }

  async say(service: string, streamId: string, event: DomainEvent) {
    const { tenantId, clock } = this;
    const context = commandBy({ tenantId, principal: { kind: 'system', id: service } }, clock.now().toISOString());
    const store = this.of(service).get(EventStore);
    await store.append(tenantId, [{ streamId, context, events: [event] }]);
    return context;
  }

  of(service: string): RunningService {
    const found = this.running.get(service);
    if (!found) throw new Error(`${service} does not run`);
    return found;
  }

  /** The chats that crm gave to teams. */
  get chatsGiven() {
    return this.of('messaging').get(GivenChats).given;
  }

  hear(who: Stranger) {
    return this.say('messaging', `messaging.chat-log-${who.chatId}`, received(who));
  }

  write(who: Stranger) {
    return this.say('messaging', `messaging.chat-log-${who.chatId}`, sent(who));
  }

  async dealOf({ chatId }: Stranger, by: CallContext): Promise<DealView | null> {
    const { queries } = await this.gateway();
    const { items } = await queries.ask(CardsByChat, { ids: [chatId] }, by);
    return items[0]?.currentDeal ?? null;
  }

  async stop(): Promise<void> {
    await Promise.all([...this.running.values()].map((service) => service.stop()));
  }

  private async serve(definition: ServiceDefinition, openLog: ReturnType<typeof postgresLogs>): Promise<void> {
    const { name } = definition;
    const { database, keys, clock, transport } = this;
    await provisionService({ service: name, adminUrl: database.url, passwords });
    await migrateService(definition, database.urlFor(`${name}_owner`, 'spec'));
    const settings = {
      ...({ profile: 'development', logLevel: 'info', healthHost: '127.0.0.1' } as const),
      ...{ databaseUrl: database.url, appPassword: 'spec', workerPassword: 'spec', connectionCount: 4 },
      ...{ signingKey: keys.signing[name], trustedKeys: keys.trusted, rpcTimeoutSeconds: 5 },
    };
    this.running.set(
      name,
      await startService(definition, { settings, clock, log: new SilentLog(), transport, openLog }),
    );
  }
}
