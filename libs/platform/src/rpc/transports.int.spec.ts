import { EventEmitter, once } from 'node:events';

import { defineCommand, defineQuery, type Grants } from '@parley/contracts';
import { Clock, DomainError, type Principal } from '@parley/kernel';
import { nats, useBackend } from '@parley/testing';
import { connect, type NatsConnection } from '@nats-io/transport-node';
import { v7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Access } from '../access/access.js';
import { InternalTokens } from '../access/tokens/internal-tokens.js';
import { alone, Memberships, type Teams } from '../access/memberships.port.js';
import { generateServiceKeys, readServiceKeys, type ServiceKeys } from '../access/tokens/service-keys.js';
import { Replays } from '../idempotency/replays.js';
import { SilentLog } from '../logs/silent-log.js';
import { RpcCaller, RpcCommands, RpcQueries } from './caller.js';
import { InProcessTransport } from './in-process.transport.js';
import { NatsTransport } from './nats.transport.js';
import type { CallContext } from './operations.port.js';
import { RpcResponder } from './responder.js';
import { RpcHolderDoors } from './rpc-holder-doors.js';
import { servedCommand, servedQuery, type ServedOperation } from './served-operation.js';
import type { Responding, RpcTransport } from './transport.port.js';

const Rename = defineCommand({
  name: 'crm.rename',
  permission: 'deals:write',
  input: z.object({ title: z.string().min(1) }),
  output: z.object({ title: z.string() }),
});
const Echo = defineQuery({
  name: 'crm.echo',
  permission: 'deals:read',
  input: z.object({ text: z.string(), times: z.int() }),
  output: z.object({ text: z.string() }),
});
const Unserved = { ...Echo, name: 'crm.unserved' } as const;
const Elsewhere = { ...Echo, name: 'billing.echo' } as const;
const held = '018f0000-0000-7000-8000-00000000000e';
const HolderOf = defineQuery({
  name: 'crm.holder-of',
  permission: 'deals:read',
  asksHolderOf: 'accountId',
  input: z.object({ accountId: z.uuid() }),
  output: z.object({ replica: z.int() }),
});

const tenantId = '018f0000-0000-7000-8000-000000000001';
const ada: CallContext = { actor: { tenantId, principal: { kind: 'user', id: 'ada' } } };
const eve: CallContext = { actor: { tenantId, principal: { kind: 'user', id: 'eve' } } };

class Members extends Memberships {
  grantsOf(_: string, { id }: Principal): Promise<Grants> {
    return Promise.resolve(id === 'ada' ? { 'deals:read': 'all', 'deals:write': 'all' } : {});
  }

  teamsOf(_: string, principal: Principal): Promise<Teams> {
    return Promise.resolve(alone(principal));
  }

  isRevoked(): Promise<boolean> {
    return Promise.resolve(false);
  }
}

class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

const transports = {
  'in process': () => Promise.resolve(new InProcessTransport()),
  NATS: async (url: string) => new NatsTransport(await natsConnection(url), `rpc-${v7()}`),
};

/** A promise that the test resolves when it wants to. */
function latch() {
  const released = new EventEmitter();
  return { promise: once(released, 'now'), resolve: () => void released.emit('now') };
}

const raise = () => {
  throw new Error('The transport stands only while tests run.');
};

const connections: NatsConnection[] = [];
async function natsConnection(url: string): Promise<NatsConnection> {
  const connection = await connect({ servers: url });
  connections.push(connection);
  return connection;
}

describe.each(Object.entries(transports))('RPC %s', (medium, open) => {
  const broker = medium === 'NATS' ? useBackend(nats) : () => ({ url: '' });
  const clock = new SystemClock();
  const doors: Responding[] = [];
  let transport: RpcTransport | undefined;
  let gatewayKeys: ServiceKeys;
  let crmKeys: ServiceKeys;

  const bytes = () => transport ?? raise();
  const caller = (timeoutMs?: number) => new RpcCaller(bytes(), new InternalTokens(gatewayKeys, clock), timeoutMs);
  const serve = async (operations: readonly ServedOperation[], service: 'crm' = 'crm') => {
    const log = new SilentLog();
    const responder = new RpcResponder({
      service,
      operations: new Map(operations.map((operation) => [operation.definition.name, operation])),
      tokens: new InternalTokens(crmKeys, clock),
      access: new Access(new Members()),
      log,
      meter: { answered: () => undefined },
    });
    const door = await bytes().respond(service, responder.respond);
    doors.push(door);
    const holderDoors = new RpcHolderDoors({ service, transport: bytes(), log });
    holderDoors.answerBy(responder.respond);
    return { log, door, holderDoors };
  };
  const renaming = (handle: (input: unknown) => Promise<unknown>) =>
    servedCommand(Rename, { handle }, { clock, replays: new Replays(), hashKey: 'k' });
  const echo = servedQuery(Echo, ({ text, times }) => Promise.resolve({ text: text.repeat(times) }));

  beforeAll(async () => {
    const { signing, trusted } = await generateServiceKeys();
    gatewayKeys = await readServiceKeys('gateway', signing.gateway, trusted);
    crmKeys = await readServiceKeys('crm', signing.crm, trusted);
  });
  beforeEach(async () => {
    transport ??= await open(broker().url);
  });
  afterEach(async () => {
    await Promise.all(doors.splice(0).map((door) => door.close()));
  });
  afterAll(async () => {
    await Promise.all(connections.splice(0).map((connection) => connection.close()));
  });

  it('brings an answer back', async () => {
    await serve([echo]);
    const queries = new RpcQueries(caller());
    await expect(queries.ask(Echo, { text: 'да', times: 2 }, ada)).resolves.toEqual({ text: 'дада' });
  });

  it('brings a refusal back as the refusal it was, never a stack', async () => {
    await serve([renaming(() => Promise.reject(new DomainError('conflict', 'crm.deal.closed', { dealId: 'd1' })))]);
    const sent = new RpcCommands(caller()).send(Rename, { title: 'x' }, ada);
    await expect(sent).rejects.toMatchObject({
      name: 'DomainError',
      kind: 'conflict',
      code: 'crm.deal.closed',
      details: { dealId: 'd1' },
    });
  });

  it('says of anything else only where to look it up', async () => {
    const { log } = await serve([renaming(() => Promise.reject(new TypeError('the secret is 42')))]);
    const correlationId = '018f0000-0000-7000-8000-0000000000aa';
    const sent = new RpcCommands(caller()).send(Rename, { title: 'x' }, { ...ada, correlationId });
    const fault: unknown = await sent.catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'RpcFault', correlationId });
    expect(JSON.stringify(fault, Object.getOwnPropertyNames(fault))).not.toContain('secret');
    expect(log.entries).toEqual([expect.objectContaining({ what: 'An operation failed.' })]);
  });

  it('validates at both ends', async () => {
    await serve([renaming(() => Promise.resolve({ title: 7 }))]);
    const commands = new RpcCommands(caller());
    await expect(commands.send(Rename, { title: '' }, ada)).rejects.toMatchObject({
      code: 'input.invalid',
      details: { fields: [{ path: 'title', code: 'too_small' }] },
    });
    await expect(commands.send(Rename, { title: 'x' }, ada)).rejects.toMatchObject({ name: 'RpcFault' });
    const lenient = { ...Rename, input: z.object({ title: z.string() }) };
    await expect(commands.send(lenient, { title: '' }, ada)).rejects.toMatchObject({ code: 'input.invalid' });
  });

  it('refuses more than 512 kB before it is sent, either way', async () => {
    await serve([echo]);
    const queries = new RpcQueries(caller());
    const tooLarge = { kind: 'limited', code: 'rpc.too-large' };
    await expect(queries.ask(Echo, { text: 'x'.repeat(600_000), times: 1 }, ada)).rejects.toMatchObject(tooLarge);
    await expect(queries.ask(Echo, { text: 'x'.repeat(1000), times: 600 }, ada)).rejects.toMatchObject(tooLarge);
    await expect(queries.ask(Echo, { text: 'x'.repeat(1000), times: 500 }, ada)).resolves.toBeDefined();
  });

  it('survives what nobody signed: garbage, bombs of brackets, no token', async () => {
    await serve([echo]);
    const encoded = (text: string) => new TextEncoder().encode(text);
    const nested = '['.repeat(10_000) + ']'.repeat(10_000);
    const payloads = [
      encoded('{'),
      encoded(nested),
      Uint8Array.of(0xff, 0xfe),
      encoded('{"token":"a.b.c","input":{}}'),
    ];
    const codes: string[] = [];
    for (const payload of payloads) {
      const answer = new TextDecoder().decode(await bytes().request('crm.echo', payload, 1000));
      codes.push(z.object({ code: z.string() }).parse(JSON.parse(answer)).code);
    }
    expect(codes).toEqual(['rpc.malformed', 'rpc.malformed', 'rpc.malformed', 'access.token-invalid']);
  });

  it('checks the permission before the handler runs', async () => {
    let runs = 0;
    await serve([renaming(() => Promise.resolve({ title: String((runs += 1)) }))]);
    const sent = new RpcCommands(caller()).send(Rename, { title: 'x' }, eve);
    await expect(sent).rejects.toMatchObject({ kind: 'forbidden', code: 'access.permission-missing' });
    expect(runs).toBe(0);
  });

  it('says when nobody answers, when the operation is unknown, and when time is up', async () => {
    const queries = new RpcQueries(caller(100));
    const input = { text: '', times: 1 };
    await expect(queries.ask(Elsewhere, input, ada)).rejects.toMatchObject({ code: 'rpc.no-responder' });
    const never = latch();
    await serve([renaming(() => never.promise.then(() => ({ title: 'late' })))]);
    await expect(queries.ask(Unserved, input, ada)).rejects.toMatchObject({ code: 'rpc.unknown-operation' });
    const slow = new RpcCommands(caller(100)).send(Rename, { title: 'x' }, ada);
    await expect(slow).rejects.toMatchObject({ kind: 'unavailable', code: 'rpc.timeout' });
    never.resolve();
  });

  it('closes after the last answer', async () => {
    const [begun, released] = [latch(), latch()];
    const { door } = await serve([
      renaming(async () => {
        begun.resolve();
        await released.promise;
        return { title: 'finished' };
      }),
    ]);
    const sent = new RpcCommands(caller()).send(Rename, { title: 'x' }, ada);
    await begun.promise;
    const closed = door.close();
    released.resolve();
    await closed;
    await expect(sent).resolves.toEqual({ title: 'finished' });
    await expect(new RpcCommands(caller(200)).send(Rename, { title: 'x' }, ada)).rejects.toMatchObject({
      kind: 'unavailable',
    });
  });

  it('takes one replica per call', async () => {
    const counts = [0, 0];
    const replica = (n: 0 | 1) =>
      renaming(() => Promise.resolve({ title: String((counts[n] = (counts[n] ?? 0) + 1)) }));
    await serve([replica(0)]);
    await serve([replica(1)]);
    const commands = new RpcCommands(caller());
    await Promise.all(Array.from({ length: 50 }, () => commands.send(Rename, { title: 'x' }, ada)));
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(50);
    expect(Math.min(...counts)).toBeGreaterThan(0);
  });

  describe('what one of two replicas holds', () => {
    const replica = (n: number) => servedQuery(HolderOf, () => Promise.resolve({ replica: n }));
    const answeredBy = async (definition: typeof HolderOf, accountId: string) => {
      const queries = new RpcQueries(caller());
      const answers = Array.from({ length: 20 }, () => queries.ask(definition, { accountId }, ada));
      return [...new Set((await Promise.all(answers)).map((answer) => answer.replica))].toSorted();
    };

    it('is asked of its holder, for as long as it holds it', async () => {
      await serve([replica(0)]);
      const { holderDoors } = await serve([replica(1)]);
      const door = holderDoors.open(held);
      await expect.poll(() => answeredBy(HolderOf, held)).toEqual([1]);
      const { asksHolderOf: _, ...anybody } = HolderOf;
      expect(await answeredBy(anybody, held), 'mutant twin: asked of any replica').toEqual([0, 1]);
      await door.close();
      expect(await answeredBy(HolderOf, held)).toEqual([0, 1]);
    });

    it('is asked of any replica where nobody holds it', async () => {
      await serve([replica(0)]);
      expect(await answeredBy(HolderOf, v7())).toEqual([0]);
    });
  });
});
