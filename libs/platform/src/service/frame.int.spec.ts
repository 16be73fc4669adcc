import { logQueriesOf, MemberAdded, MemberRemoved, SignInEnded } from '@parley/contracts';
import { auditCatalogue, EmbeddedBus, EventStore, FeedSignals, provisionService } from '@parley/eventsourcing';
import { DomainError, HOUSE, streamOf } from '@parley/kernel';
import { measured, movableClock, onABusyMachine, usePostgres } from '@parley/testing';
import { InMemorySpanExporter, SimpleSpanProcessor } from '@opentelemetry/sdk-trace';
import pg from 'pg';
import { v4, v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { generateServiceKeys, type InstallationKeys } from '../access/tokens/service-keys.js';
import { SilentLog } from '../logs/silent-log.js';
import { InProcessTransport } from '../rpc/in-process.transport.js';
import type { CallContext, Commands, Queries } from '../rpc/operations.port.js';
import type { FrameSettings } from '../settings/frame-settings.js';
import { migrateService } from '../store/migrate-service.js';
import { postgresLogs } from '../store/open-service-log.js';
import { ProcessFeeds } from '../store/process-feeds.js';
import { spanned } from '../telemetry/spanned.js';
import { startTelemetry } from '../telemetry/start-telemetry.js';
import { Timers } from '../timers/timers.port.js';
import { callerFor } from './caller-for.js';
import type { ServiceDefinition } from './define-service.js';
import { CountNotes, crm, failing, fired, identity, noteDue, noticed, WriteNote } from './fixture/notes.js';
import { startService, type RunningService } from './start-service.js';

const codeOf = (error: unknown) => (error instanceof DomainError ? error.code : String(error));

const memberStream = streamOf('identity.member', { initial: 0, evolve: (count: number, _: object) => count + 1 });
const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };

/** As a client does: what was unavailable is asked again, under the same key. */
async function untilAvailable<Result>(call: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await call();
    } catch (error) {
      if (codeOf(error) !== 'service.unavailable') throw error;
    }
  }
}

const canary = 'canary-of-a-note-77c0';
const path = ['answer crm.write-note', 'call crm.write-note', 'log update', 'react crm.on-note-written.v1'];
const onPath = (name: string) => path.includes(name);

describe('the frame on PostgreSQL', () => {
  const spans = new InMemorySpanExporter();
  const telemetry = startTelemetry({
    process: 'spec',
    spanProcessors: [new SimpleSpanProcessor({ exporter: spans })],
  });
  const postgres = usePostgres();
  const clock = movableClock();
  const log = new SilentLog();
  const [transport, signals, feeds] = [new InProcessTransport(), new FeedSignals(), new ProcessFeeds()];
  const openLog = postgresLogs({
    ...{ feeds, signals, bus: new EmbeddedBus(feeds, signals) },
    release: 'spec',
  });
  const running = new Map<string, RunningService>();
  const [tenantId, ada, signInId] = [v7(), v4(), v7()];
  const asAda: CallContext = { actor: { tenantId, principal: { kind: 'user', id: ada } }, session: signInId };
  let keys: InstallationKeys;
  let commands: Commands;
  let queries: Queries;

  const start = async (definition: ServiceDefinition) => {
    const { name } = definition;
    const settings: FrameSettings = {
      profile: 'development',
      databaseUrl: postgres().url,
      appPassword: 'app',
      workerPassword: 'worker',
      connectionCount: 10,
      signingKey: keys.signing[name],
      trustedKeys: keys.trusted,
      rpcTimeoutSeconds: 5,
      logLevel: 'info',
      healthHost: '127.0.0.1',
    };
    running.set(name, await startService(definition, { settings, clock, log, transport, openLog }));
  };
  const stop = (name: string) => running.get(name)?.stop();
  const get = <Port>(name: string, token: abstract new () => Port): Port => {
    const service = running.get(name);
    if (!service) throw new Error(`${name} does not run`);
    const port: Port = service.get(token);
    return port;
  };

  const identitySays = (
    organization: string,
    events: readonly (
      ReturnType<typeof MemberAdded> | ReturnType<typeof MemberRemoved> | ReturnType<typeof SignInEnded>
    )[],
  ) => {
    const commandId = v7();
    return get('identity', EventStore).update(
      memberStream(organization, ada),
      {
        actor: { tenantId: organization, principal: { kind: 'system', id: 'identity' } },
        ...{ commandId, correlationId: commandId, causationId: commandId },
        now: clock.now().toISOString(),
      },
      () => events,
    );
  };
  const member = { memberId: v7(), principal: { kind: 'user', id: ada } } as const;
  const count = () => queries.ask(CountNotes, {}, asAda).then((answer) => answer.count);
  const allowed = () => expect.poll(count).toBeGreaterThanOrEqual(0);

  beforeAll(async () => {
    keys = await generateServiceKeys();
    ({ commands, queries } = await callerFor('gateway', { keys, transport, clock }));
    for (const definition of [identity, crm]) {
      await provisionService({ service: definition.name, adminUrl: postgres().url, passwords });
      await migrateService(definition, postgres().urlFor(`${definition.name}_owner`, 'owner'));
      await start(definition);
    }
  });
  afterAll(async () => {
    await Promise.all([...running.values()].map((service) => service.stop()));
    await telemetry.stop();
  });

  it('knows who may do what from identity’s events, and denies before it has heard', async () => {
    await expect(count()).rejects.toMatchObject({ code: 'access.permission-missing' });
    await identitySays(tenantId, [MemberAdded({ ...member, roles: ['admin'] })]);
    await allowed();
    const elsewhere = { ...asAda, actor: { ...asAda.actor, tenantId: v7() } };
    await expect(queries.ask(CountNotes, {}, elsewhere)).rejects.toMatchObject({ code: 'access.permission-missing' });
  });

  it('answers a repeated command with the first outcome, fifty times at once, and says so', async () => {
    const before = await count();
    const keyed = { ...asAda, idempotencyKey: 'note-1' };
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, () => untilAvailable(() => commands.deliver(WriteNote, { text: 'a' }, keyed))),
    );
    const different = new Set(outcomes.map(({ output }) => JSON.stringify(output))).size;
    const firsts = outcomes.filter(({ isReplayed }) => !isReplayed).length;
    console.info(`50 calls under one key: ${different} answer, ${firsts} first, ${(await count()) - before} event`);
    expect({ different, events: (await count()) - before }).toEqual({ different: 1, events: 1 });
    expect(firsts).toBeLessThanOrEqual(1);
    await expect(commands.send(WriteNote, { text: 'b' }, keyed)).rejects.toMatchObject({
      code: 'idempotency.key-reused',
    });
  });

  it('replays a refusal too, and mutant: without a key every call is a command of its own', async () => {
    const refused = { ...asAda, idempotencyKey: 'note-2' };
    const refuse = () => commands.send(WriteNote, { text: 'a', isRefused: true }, refused);
    await expect(refuse()).rejects.toMatchObject({ code: 'crm.note.refused' });
    await expect(refuse()).rejects.toMatchObject({ code: 'crm.note.refused' });
    const before = await count();
    await Promise.all(Array.from({ length: 5 }, () => commands.send(WriteNote, { text: 'a' }, asAda)));
    expect((await count()) - before).toBe(5);
  });

  it('shows its feed and what follows from one cause to services and the gateway, to nobody else', async () => {
    const { feed, correlated } = logQueriesOf('crm');
    const correlationId = v7();
    await commands.send(WriteNote, { text: 'a' }, { ...asAda, correlationId });
    const gateway: CallContext = { actor: { tenantId, principal: { kind: 'system', id: 'gateway' } } };
    const read = (organization: string) =>
      queries
        .ask(feed, { after: '0', limit: 500, tenantId: organization }, gateway)
        .then(({ events }) => events.length);
    await expect.poll(() => read(tenantId)).toBe(await count());
    expect(await read(v7())).toBe(0);
    const { events } = await queries.ask(correlated, { correlationId }, gateway);
    expect(events).toMatchObject([{ type: 'crm.note.written', envelope: { correlationId, actor: { id: ada } } }]);
    await expect(queries.ask(feed, { after: '0', limit: 1 }, asAda)).rejects.toMatchObject({
      code: 'access.permission-missing',
    });
  });

  it('is one trace from the call through the log to whoever reacts, which says nothing of what was said (check 38)', async () => {
    spans.reset();
    await commands.send(WriteNote, { text: canary }, asAda);
    await expect(commands.send(WriteNote, { text: canary, isRefused: true }, asAda)).rejects.toThrow();
    // What the tests before left running reacts in traces of its own.
    const call = spans.getFinishedSpans().find(({ name }) => name === 'call crm.write-note');
    const named = () =>
      spans
        .getFinishedSpans()
        .filter((span) => span.spanContext().traceId === call?.spanContext().traceId && onPath(span.name))
        .map(({ name }) => name);
    await expect.poll(() => named().toSorted()).toEqual(path);
    const told = () =>
      spans.getFinishedSpans().map(({ name, attributes, events, status }) => [name, attributes, events, status]);
    const hits = () => JSON.stringify(told()).split(canary).length - 1;
    const [result, worst] = [`${told().length} spans: ${named().join(' > ')}`, `${hits()} hits`];
    measured({ check: '38', seed: '-', result, worst });
    expect(hits()).toBe(0);
    await spanned(canary, {}, () => Promise.resolve());
    expect(hits(), 'mutant twin: a span that is called by what was said').toBe(1);
  });

  it('keeps the walls of every table and function that it brings', async () => {
    const asSuperuser = new pg.Pool({ connectionString: postgres().url });
    expect(await auditCatalogue(asSuperuser, 'crm')).toEqual([]);
    await asSuperuser.query('alter table crm.timers no force row level security');
    expect(await auditCatalogue(asSuperuser, 'crm')).toHaveLength(1);
    await asSuperuser.query('alter table crm.timers force row level security');
    await asSuperuser.end();
  });

  it('answers no earlier than what its caller has seen, here or in another feed', async () => {
    const { position } = await commands.send(WriteNote, { text: 'seen' }, asAda);
    await queries.ask(CountNotes, { atLeast: position }, asAda);
    const [elsewhere = ''] = noticed;
    await queries.ask(CountNotes, { atLeast: elsewhere }, asAda);
    const ahead = elsewhere.replace(/\d+$/, '999999');
    const begun = performance.now();
    await expect(queries.ask(CountNotes, { atLeast: ahead }, asAda)).rejects.toMatchObject({
      code: 'eventsourcing.not-yet',
    });
    console.info(`not yet: answered after ${(performance.now() - begun).toFixed(0)} ms`);
    await expect(queries.ask(CountNotes, { atLeast: 'yesterday' }, asAda)).rejects.toMatchObject({
      code: 'eventsourcing.bad-position',
    });
  });

  it('fires a timer once in effect: on the moved clock, after a failure, after a restart', async () => {
    const timer = (key: string, minutes: number) => ({
      ...{ tenantId, key, payload: { noteId: key } },
      dueAt: new Date(clock.now().getTime() + minutes * 60_000).toISOString(),
    });
    const firings = (key: string) => fired.filter((line) => line.startsWith(`${key} `));
    const timers = get('crm', Timers);
    await timers.schedule(noteDue, timer('soon', 1));
    await timers.schedule(noteDue, timer('soon', 1));
    await timers.schedule(noteDue, timer('cancelled', 1));
    await timers.cancel(noteDue, { tenantId, key: 'cancelled' });
    await timers.schedule(noteDue, timer('later', 10));
    expect(fired).toEqual([]);

    failing.times = 1;
    clock.advance(61_000);
    await expect.poll(() => log.entries.filter(({ what }) => what.startsWith('A timer failed'))).toHaveLength(1);
    clock.advance(2000);
    await vi.waitFor(() => expect(firings('soon')).toHaveLength(1), onABusyMachine(5000));

    await stop('crm');
    clock.advance(10 * 60_000);
    failing.early = 1;
    await start(crm);
    await vi.waitFor(() => expect(failing.early).toBe(0), onABusyMachine(5000));
    expect(firings('later')).toEqual([]);
    clock.advance(5000);
    await vi.waitFor(() => expect(firings('later')).toHaveLength(1), onABusyMachine(5000));
    expect(firings('cancelled')).toEqual([]);
    console.info(`timers: ${fired.length} firings of 2 due, 0 of 1 cancelled`);
    expect(fired).toHaveLength(2);
  });

  it('refuses an ended sign-in and a removed member within 5 s, also on what is already running (check 53)', async () => {
    await allowed();
    const second: CallContext = { ...asAda, session: v7() };
    const denied = async (call: CallContext, code: string) => {
      const begun = performance.now();
      await expect
        .poll(() => queries.ask(CountNotes, {}, call).then(String, codeOf), {
          timeout: 6000,
        })
        .toBe(code);
      return performance.now() - begun;
    };
    await identitySays(HOUSE, [SignInEnded({ signInId, userId: ada, reason: 'signed-out' })]);
    const ended = await denied(asAda, 'access.session-revoked');
    await expect(queries.ask(CountNotes, {}, second)).resolves.toBeDefined();
    await identitySays(tenantId, [MemberRemoved({ ...member, handOverTo: null })]);
    const removed = await denied(second, 'access.permission-missing');
    console.info(`denied ${ended.toFixed(0)} ms after the sign-out, ${removed.toFixed(0)} ms after the removal`);
    expect(Math.max(ended, removed)).toBeLessThan(onABusyMachine(5000));
  });

  it('stops without an error, and says that it is not ready', async () => {
    expect(await running.get('crm')?.isReady()).toBe(true);
    await stop('crm');
    expect(await running.get('crm')?.isReady()).toBe(false);
    const errors = log.entries.filter(
      ({ severity, what }) => severity === 'error' && !what.startsWith('A timer failed'),
    );
    expect(errors).toEqual([]);
  });
});
