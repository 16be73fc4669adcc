import {
  CardsByChat,
  type DealView,
  type DomainEvent,
  identityEvents,
  ListPipelines,
  logQueriesOf,
  MemberAdded,
  messageEvents,
  MoveDealToStage,
  OrganizationCreated,
} from '@parley/contracts';
import {
  CatalogOpener,
  EmbeddedBus,
  EventCatalog,
  EventStore,
  FeedSignals,
  provisionService,
  truthTest,
} from '@parley/eventsourcing';
import {
  type CallContext,
  callerFor,
  defineService,
  type FrameSettings,
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
import { usePostgres } from '@parley/testing';
import { MemoryKeyring, commandBy } from '@parley/platform/spec-support';
import { Module } from '@nestjs/common';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { crmService } from './crm.module.js';
import { received, sent, stranger, type Stranger } from './spec-support/messages.adapter.js';

const passwords = { owner: 'spec', app: 'spec', worker: 'spec', search: 'spec' };
const patience = { timeout: 15_000, interval: 20 };

@Module({})
class NobodyModule {}

describe('crm, in the frame', () => {
  const postgres = usePostgres();
  const clock = new SystemClock();
  const [transport, signals, feeds] = [new InProcessTransport(), new FeedSignals(), new ProcessFeeds()];
  const openLog = postgresLogs({ feeds, signals, bus: new EmbeddedBus(feeds, signals), release: 'spec' });
  const running = new Map<string, RunningService>();
  const keyring = new MemoryKeyring();
  const [tenantId, ada] = [v7(), v7()];
  const asAda: CallContext = { actor: { tenantId, principal: { kind: 'user', id: ada } } };
  let keys: Awaited<ReturnType<typeof generateServiceKeys>>;
  let gateway: Awaited<ReturnType<typeof callerFor>>;

  const start = async (definition: ServiceDefinition) => {
    const { name } = definition;
    await provisionService({ service: name, adminUrl: postgres().url, passwords });
    await migrateService(definition, postgres().urlFor(`${name}_owner`, 'spec'));
    const settings: FrameSettings = {
      profile: 'development',
      databaseUrl: postgres().url,
      appPassword: 'spec',
      workerPassword: 'spec',
      connectionCount: 4,
      signingKey: keys.signing[name],
      trustedKeys: keys.trusted,
      rpcTimeoutSeconds: 5,
      logLevel: 'info',
      healthHost: '127.0.0.1',
    };
    running.set(name, await startService(definition, { settings, clock, log: new SilentLog(), transport, openLog }));
  };

  const say = async (service: string, streamId: string, event: DomainEvent) => {
    const context = commandBy({ tenantId, principal: { kind: 'system', id: service } }, clock.now().toISOString());
    const store: EventStore = running.get(service)!.get(EventStore);
    await store.append(tenantId, [{ streamId, context, events: [event] }]);
    return context;
  };
  const hear = (who: Stranger) => say('messaging', `messaging.chat-log-${who.chatId}`, received(who));
  const write = (who: Stranger) => say('messaging', `messaging.chat-log-${who.chatId}`, sent(who));
  const dealOf = async ({ chatId }: Stranger): Promise<DealView | null> => {
    const { items } = await gateway.queries.ask(CardsByChat, { ids: [chatId] }, asAda);
    return items[0]?.currentDeal ?? null;
  };
  const stageOf = async (who: Stranger) => (await dealOf(who))?.stage.key;

  beforeAll(async () => {
    keys = await generateServiceKeys();
    gateway = await callerFor('gateway', { keys, transport, clock });
    const frame = { migrations: [], readModels: [], module: NobodyModule, keyring: () => keyring };
    await start(defineService({ ...frame, name: 'identity', events: [...identityEvents] }));
    await start(defineService({ ...frame, name: 'messaging', events: [...messageEvents] }));
    await start({ ...crmService, keyring: () => keyring });
    const organization = OrganizationCreated({ organizationId: tenantId, name: 'Acme' });
    await say('identity', `identity.organization-${tenantId}`, organization);
    const principal = { kind: 'user', id: ada } as const;
    await say('identity', `identity.member-${ada}`, MemberAdded({ memberId: v7(), principal, roles: ['bidi'] }));
    await vi.waitFor(async () => {
      const { items } = await gateway.queries.ask(ListPipelines, {}, asAda);
      expect(items.map(({ isDefault }) => isDefault)).toEqual([true]);
    }, patience);
  });

  afterAll(() => Promise.all([...running.values()].map((service) => service.stop())));

  it('meets a stranger, and a reply moves the deal', async () => {
    const anna = stranger('Anna');
    const { correlationId } = await hear(anna);
    await expect.poll(() => stageOf(anna), patience).toBe('cold');
    await write(anna);
    await hear(anna);
    await expect.poll(() => stageOf(anna), patience).toBe('replied');

    const { events } = await gateway.queries.ask(
      logQueriesOf('crm').correlated,
      { correlationId },
      {
        actor: { tenantId, principal: { kind: 'system', id: 'gateway' } },
      },
    );
    expect(events.map(({ type }) => type)).toEqual([
      'crm.contact.created',
      'crm.contact.chat-added',
      'crm.deal.created',
    ]);
  });

  it('moves a deal by hand, once under one key', async () => {
    const boris = stranger('Boris');
    await hear(boris);
    await expect.poll(() => stageOf(boris), patience).toBe('cold');
    const deal = (await dealOf(boris))!;
    const { items } = await gateway.queries.ask(ListPipelines, {}, asAda);
    const stageId = items[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    const call = { ...asAda, idempotencyKey: 'move-1' };
    const input = { dealId: deal.id, stageId, expectedVersion: deal.version };
    const [first, second] = [
      await gateway.commands.deliver(MoveDealToStage, input, call),
      await gateway.commands.deliver(MoveDealToStage, input, call),
    ];
    expect([first.isReplayed, second.isReplayed]).toEqual([false, true]);
    expect(await stageOf(boris)).toBe('meeting');
    expect((await dealOf(boris))?.version).toBe(2);
  });

  it('holds exactly the rows that a replay of its log gives', async () => {
    const pool = new pg.Pool({ connectionString: postgres().urlFor('crm_worker', 'spec') });
    const ownerUrl = postgres().urlFor('crm_owner', 'spec');
    const opener = new CatalogOpener(new EventCatalog(crmService.events), keyring);
    const parts = { service: 'crm', ownerUrl, pool, feeds, opener };
    const comparisons = await truthTest(parts, crmService.readModels);
    await pool.end();
    console.info(
      comparisons.map(({ readModel, rows, different }) => `${readModel}: ${rows} rows, ${different} differ`).join('; '),
    );
    expect(comparisons.map(({ different }) => different)).toEqual(crmService.readModels.map(() => 0));
  });
});
