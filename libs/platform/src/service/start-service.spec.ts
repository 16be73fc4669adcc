import {
  DealCreated,
  defineCommand,
  defineEvent,
  defineQuery,
  type Grants,
  type InputOf,
  type Reach,
} from '@parley/contracts';
import { EventStore, Keyring, type ConsumerOfEach, type Effect } from '@parley/eventsourcing';
import { Clock, type Actor, type CommandContext, type Principal } from '@parley/kernel';
import { Module } from '@nestjs/common';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { InternalTokens } from '../access/tokens/internal-tokens.js';
import { generateServiceKeys, readServiceKeys, type InstallationKeys } from '../access/tokens/service-keys.js';
import { SystemClock } from '../clock/system-clock.js';
import { SilentLog } from '../logs/silent-log.js';
import { Reacts, type Reactor } from '../reactions/reacts.js';
import { RpcCaller, RpcCommands, RpcQueries } from '../rpc/caller.js';
import { Answers, Handles, type Answerer, type Handler } from '../rpc/handles.js';
import { InProcessTransport } from '../rpc/in-process.transport.js';
import type { CallContext } from '../rpc/operations.port.js';
import { readSettings } from '../settings/read-settings.js';
import { setting } from '../settings/setting.js';
import { settingsOf } from '../settings/settings-of.js';
import { frameSettings } from '../settings/frame-settings.js';
import { TenantDatabase } from '../tenancy/tenant-database.port.js';
import { Fires } from '../timers/fires.js';
import { defineTimer, Timers, type TimerHandler } from '../timers/timers.port.js';
import { defineService } from './define-service.js';
import type { BehindLog, ServiceLog } from './service-log.js';
import { startService, type RunningService } from './start-service.js';

const tenantId = '018f0000-0000-7000-8000-000000000001';
const ada: CallContext = { actor: { tenantId, principal: { kind: 'user', id: 'ada' } } };

const Greet = defineCommand({
  name: 'crm.greet',
  permission: 'deals:write',
  input: z.object({ name: z.string() }),
  output: z.object({ greeting: z.string(), commandId: z.string(), inputHash: z.string().nullable() }),
});
const WhoAmI = defineQuery({
  name: 'crm.who-am-i',
  permission: 'deals:read',
  input: z.object({}),
  output: z.object({ id: z.string(), at: z.string() }),
});
const reached = z.object({ rows: z.string(), assigneeIds: z.array(z.string()).optional() });
const Narrowing = defineQuery({
  name: 'crm.narrowing',
  permission: 'deals:read',
  narrows: true,
  input: z.object({}),
  output: reached,
});
const shown = (reach: Reach) =>
  reach.rows === 'all' ? { rows: reach.rows } : { rows: reach.rows, assigneeIds: [...reach.assigneeIds] };
const NarrowingToo = defineCommand({
  name: 'crm.narrowing-too',
  permission: 'deals:write',
  narrows: true,
  input: z.object({}),
  output: reached,
});
const Greeted = defineEvent({ type: 'crm.greeting.sent', version: 1, data: z.object({ name: z.string() }) });
const greetingDue = defineTimer({ name: 'crm.greeting-due', payload: z.object({ name: z.string() }) });
const reacted: string[] = [];
const fired: string[] = [];

class GreetingSettings extends settingsOf({ word: setting(z.string().default('Hello'), 'What is said first.') }) {}

@Handles(Greet)
class GreetHandler implements Handler<typeof Greet> {
  constructor(
    private readonly settings: GreetingSettings,
    readonly events: EventStore,
  ) {}

  handle({ name }: InputOf<typeof Greet>, { commandId, idempotency }: CommandContext) {
    const greeting = `${this.settings.word} ${name}`;
    return Promise.resolve({ greeting, commandId, inputHash: idempotency?.inputHash ?? null });
  }
}

@Answers(WhoAmI)
class WhoAmIQuery implements Answerer<typeof WhoAmI> {
  constructor(private readonly clock: Clock) {}

  answer(_: InputOf<typeof WhoAmI>, { principal }: Actor) {
    return Promise.resolve({ id: principal.id, at: this.clock.now().toISOString() });
  }
}

@Answers(Narrowing)
class NarrowingQuery implements Answerer<typeof Narrowing> {
  answer(_: object, __: Actor, reach: Reach) {
    return Promise.resolve(shown(reach));
  }
}

@Handles(NarrowingToo)
class NarrowingTooHandler implements Handler<typeof NarrowingToo> {
  handle(_: object, __: CommandContext, reach: Reach) {
    return Promise.resolve(shown(reach));
  }
}

@Reacts({ consumer: 'crm.on-deal-created.v1', events: [DealCreated] })
class OnDealCreatedReactor implements Reactor<typeof DealCreated> {
  handle({ data }: { data: { dealId: string } }, _: Effect) {
    reacted.push(data.dealId);
    return Promise.resolve();
  }
}

@Fires(greetingDue)
class GreetingDueTimer implements TimerHandler<typeof greetingDue> {
  fire({ payload, id }: { payload: { name: string }; id: string }) {
    fired.push(`${id} ${payload.name}`);
    return Promise.resolve();
  }
}

@Module({
  providers: [GreetHandler, WhoAmIQuery, NarrowingQuery, NarrowingTooHandler, OnDealCreatedReactor, GreetingDueTimer],
})
class GreetingModule {}

const greeting = defineService({
  name: 'crm',
  module: GreetingModule,
  events: [Greeted],
  migrations: [],
  readModels: [],
  settings: GreetingSettings,
});

const members: Readonly<Record<string, Grants>> = {
  ada: { 'deals:read': 'all', 'deals:write': 'all' },
  tim: { 'deals:read': 'team', 'deals:write': 'own' },
};

/** A log that keeps nothing: what the frame does with one, without a database. */
class NoLog implements ServiceLog {
  behind: BehindLog | undefined;
  readonly stop = vi.fn(() => Promise.resolve());
  readonly events = Object.create(EventStore.prototype) as EventStore;
  readonly database = Object.create(TenantDatabase.prototype) as TenantDatabase;
  readonly keyring = Object.create(Keyring.prototype) as Keyring;
  readonly timers = Object.create(Timers.prototype) as Timers;
  readonly memberships = {
    grantsOf: (_: string, { id }: Principal): Promise<Grants> => Promise.resolve(members[id] ?? {}),
    teamsOf: (_: string, { id: principalId }: Principal) =>
      Promise.resolve({ principalId, teamIds: ['sales'], principalIds: [principalId, 'kim'] }),
    isRevoked: () => Promise.resolve(false),
  };

  readonly guardians = { guardianOf: () => Promise.resolve(undefined) };
  readonly operations = [];

  catchUp() {
    return Promise.resolve();
  }

  start(behind: BehindLog) {
    this.behind = behind;
    return Promise.resolve();
  }

  isReady() {
    return Promise.resolve(true);
  }
}

describe('a service in its frame', () => {
  const clock = new SystemClock();
  const [transport, store] = [new InProcessTransport(), new NoLog()];
  let keys: InstallationKeys;
  let running: RunningService | undefined;
  let commands: RpcCommands;
  let queries: RpcQueries;

  const start = async (definition = greeting) => {
    const settings = readSettings(frameSettings, {
      service: 'crm',
      environment: {
        PARLEY_DATABASE_URL: 'postgres://127.0.0.1:5432/parley',
        PARLEY_APP_PASSWORD: 'app',
        PARLEY_WORKER_PASSWORD: 'worker',
        PARLEY_SIGNING_KEY: JSON.stringify(keys.signing.crm),
        PARLEY_TRUSTED_KEYS: JSON.stringify(keys.trusted),
      },
    });
    const ownSettings = new GreetingSettings({ word: 'Hi' });
    const host = { settings, ownSettings, clock, log: new SilentLog(), transport };
    running = await startService(definition, { ...host, openLog: () => Promise.resolve(store) });
    return running;
  };

  beforeAll(async () => {
    keys = await generateServiceKeys();
    const gateway = await readServiceKeys('gateway', keys.signing.gateway, keys.trusted);
    const caller = new RpcCaller(transport, new InternalTokens(gateway, clock));
    [commands, queries] = [new RpcCommands(caller), new RpcQueries(caller)];
  });
  afterEach(() => running?.stop());

  it('handles, answers, reacts and fires with what its decorators say', async () => {
    await start();
    await expect(commands.send(Greet, { name: 'Ada' }, ada)).resolves.toMatchObject({ greeting: 'Hi Ada' });
    await expect(queries.ask(WhoAmI, {}, ada)).resolves.toMatchObject({ id: 'ada' });

    const [consumer] = store.behind?.consumers ?? [];
    expect(consumer?.name).toBe('crm.on-deal-created.v1');
    const event = { type: 'crm.deal.created', data: { dealId: 'd1' }, envelope: { tenantId, correlationId: 'c1' } };
    const ofEach = consumer as ConsumerOfEach;
    await ofEach.handle(event as unknown as Parameters<ConsumerOfEach['handle']>[0], {} as Effect);
    expect(reacted).toEqual(['d1']);

    const timer = { id: 't1', tenantId, key: 'k', dueAt: '2026-01-01T00:00:00.000Z' };
    await store.behind?.fire({ ...timer, name: 'crm.greeting-due', payload: { name: 'Ada' } });
    expect(fired).toEqual(['t1 Ada']);
  });

  it('refuses whoever lacks the permission that the contract states', async () => {
    await start();
    const eve = { actor: { tenantId, principal: { kind: 'user', id: 'eve' } } } as const;
    await expect(commands.send(Greet, { name: 'Eve' }, eve)).rejects.toMatchObject({
      code: 'access.permission-missing',
    });
  });

  it('tells what narrows whose rows it may reach, and refuses fewer than all to what does not', async () => {
    await start();
    const tim = { actor: { tenantId, principal: { kind: 'user', id: 'tim' } } } as const;
    await expect(queries.ask(Narrowing, {}, tim)).resolves.toEqual({ rows: 'team', assigneeIds: ['tim', 'kim'] });
    await expect(commands.send(NarrowingToo, {}, tim)).resolves.toEqual({ rows: 'own', assigneeIds: ['tim'] });
    await expect(queries.ask(Narrowing, {}, ada)).resolves.toEqual({ rows: 'all' });
    const tooNarrow = { code: 'access.rows-too-narrow', details: { permission: 'deals:read', rows: 'team' } };
    await expect(queries.ask(WhoAmI, {}, tim)).rejects.toMatchObject(tooNarrow);
    await expect(commands.send(Greet, { name: 'Tim' }, tim)).rejects.toMatchObject({ code: tooNarrow.code });
  });

  it('gives the same command the same id and input hash, in whatever order its fields come', async () => {
    await start();
    const keyed = { ...ada, idempotencyKey: 'k1' };
    const first = await commands.send(Greet, { name: 'Ada' }, keyed);
    const again = await commands.send(Greet, { name: 'Ada' }, keyed);
    const other = await commands.send(Greet, { name: 'Bob' }, { ...ada, idempotencyKey: 'k2' });
    expect(again).toEqual(first);
    expect(other.commandId).not.toBe(first.commandId);
    expect(other.inputHash).not.toBe(first.inputHash);
    expect((await commands.send(Greet, { name: 'Ada' }, ada)).inputHash).toBeNull();
  });

  it('stops once: answers nothing more, closes its log', async () => {
    const service = await start();
    expect(await service.isReady()).toBe(true);
    await Promise.all([service.stop(), service.stop()]);
    expect(await service.isReady()).toBe(false);
    expect(store.stop.mock.calls.length).toBeGreaterThan(0);
    await expect(queries.ask(WhoAmI, {}, ada)).rejects.toMatchObject({ code: 'rpc.no-responder' });
  });

  it('does not start where two classes serve one operation, or one serves another service', async () => {
    @Handles(Greet)
    class GreetAgain {
      handle() {
        return Promise.resolve({});
      }
    }
    @Module({ providers: [GreetHandler, GreetAgain] })
    class TwiceModule {}
    await expect(start({ ...greeting, module: TwiceModule })).rejects.toThrow('crm.greet is served by two classes');
    await expect(start({ ...greeting, name: 'billing' })).rejects.toThrow('crm.greet is not an operation of billing');
  });
});
