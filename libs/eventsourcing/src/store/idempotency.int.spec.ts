import { randomUUID } from 'node:crypto';

import { DomainError, type CommandContext } from '@parley/kernel';
import { count, measured, usePostgres } from '@parley/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { dealStream, Moved } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';

const database = usePostgres();
const tenantId = randomUUID();
const principal = { kind: 'user', id: randomUUID() } as const;
let log: Fixture;
let replays = 0;

beforeAll(async () => {
  log = await openFixture(database(), { size: 20, onReplayed: () => (replays += 1) });
});
afterAll(() => log.close());

/** The same command, once more: a context of its own, as each call of a door makes one. */
const again = (key: string, inputHash = 'a', more: Partial<CommandContext> = {}) =>
  commandIn(tenantId, {
    actor: { tenantId, principal },
    idempotency: { command: 'fixture.move-deal', key, inputHash },
    ...more,
  });

const countOf = async (dealId: string) => {
  const [row] = await database().query<{ count: number }>(
    'select count(*)::int from fixture.events where stream_id = $1',
    [`fixture.deal-${dealId}`],
  );
  return row!.count;
};

const move = (dealId: string, context: CommandContext) =>
  log.store.update(dealStream(tenantId, dealId), context, ({ moves }) => [Moved({ dealId, stage: String(moves) })]);

describe('a command with a key', () => {
  it('has one effect and one answer, 50 times at once', async () => {
    const dealId = randomUUID();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 50 }, () => move(dealId, again(key))));
    const different = new Set(answers.map((answer) => JSON.stringify(answer))).size;
    measured({
      ...{ check: '4', seed: '-', result: `50 at once: ${different} answer, ${replays} replays` },
      worst: `${await countOf(dealId)} event`,
    });
    expect([await countOf(dealId), different, replays]).toEqual([1, 1, 49]);
  });

  it('mutant: without the key each has its effect', async () => {
    const dealId = randomUUID();
    await Promise.all(Array.from({ length: 10 }, () => move(dealId, commandIn(tenantId))));
    expect(await countOf(dealId)).toBe(10);
  });

  it('is refused with another input', async () => {
    const dealId = randomUUID();
    await move(dealId, again('with-other-input'));
    await expect(move(dealId, again('with-other-input', 'b'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'idempotency.key-reused',
    });
    expect(await countOf(dealId)).toBe(1);
  });

  it('goes through where before it met a limit: what passes is no outcome', async () => {
    const dealId = randomUUID();
    const limit = () => {
      throw new DomainError('limited', 'fixture.deals.enough', { dealId });
    };
    const refused = log.store.update(dealStream(tenantId, dealId), again('limited'), limit);
    await expect(refused).rejects.toMatchObject({ code: 'fixture.deals.enough' });
    await move(dealId, again('limited'));
    expect(await countOf(dealId)).toBe(1);
  });

  it('repeats a refusal, though by now it would be allowed', async () => {
    const dealId = randomUUID();
    const refuse = () => {
      throw new DomainError('conflict', 'fixture.deal.closed', { dealId });
    };
    const stream = dealStream(tenantId, dealId);
    await expect(log.store.update(stream, again('refused'), refuse)).rejects.toMatchObject({
      code: 'fixture.deal.closed',
    });
    await expect(move(dealId, again('refused'))).rejects.toMatchObject({
      kind: 'conflict',
      code: 'fixture.deal.closed',
      details: { dealId },
    });
    expect(await countOf(dealId)).toBe(0);
  });

  it('forgets an outage', async () => {
    const dealId = randomUUID();
    const outage = () => {
      throw new Error('the network is down');
    };
    await expect(log.store.update(dealStream(tenantId, dealId), again('outage'), outage)).rejects.toThrow('network');
    expect((await move(dealId, again('outage'))).version).toBe(1);
  });

  it('keeps "already so" as an answer', async () => {
    const dealId = randomUUID();
    const stream = dealStream(tenantId, dealId);
    await log.store.update(stream, again('nothing'), () => []);
    expect((await move(dealId, again('nothing'))).version).toBe(0);
  });

  it('is kept for 24 hours', async () => {
    const dealId = randomUUID();
    const at = (now: string) => again('for-a-day', 'a', { now });
    await move(dealId, at('2026-03-02T09:00:00.000Z'));
    expect((await move(dealId, at('2026-03-03T08:59:59.000Z'))).version).toBe(1);
    expect((await move(dealId, at('2026-03-03T09:00:01.000Z'))).version).toBe(2);
  });

  it('covers the first stream that the command changes', async () => {
    const [first, second] = [randomUUID(), randomUUID()];
    const context = again('two-streams');
    await move(first, context);
    expect((await move(second, context)).streamId).toBe(`fixture.deal-${second}`);
  });

  it('is another key for another person, command or organization', async () => {
    const dealId = randomUUID();
    const other = { tenantId, principal: { kind: 'agent', id: principal.id } } as const;
    await move(dealId, again('shared'));
    await move(dealId, again('shared', 'a', { actor: other }));
    await move(dealId, again('', 'a', { idempotency: { command: 'fixture.other', key: 'shared', inputHash: 'a' } }));
    expect(await countOf(dealId)).toBe(3);
  });

  it('survives its connection being cut at any moment', async () => {
    const killer = new pg.Client(database().url);
    await killer.connect();
    const [rounds, width] = [count({ ci: 15, full: 100 }), 8];
    let [cut, once] = [0, 0];
    const cutAll = `select pg_terminate_backend(pid) from pg_stat_activity
      where usename = 'fixture_app' and datname = current_database()`;
    for (let round = 0; round < rounds; round += 1) {
      const commands = Array.from({ length: width }, () => ({ dealId: randomUUID(), key: randomUUID() }));
      const running = commands.map(({ dealId, key }) => move(dealId, again(key)).catch(() => (cut += 1)));
      for (let turn = 0; turn < round % 13; turn += 1) await new Promise(setImmediate);
      await killer.query(cutAll);
      await Promise.all(running);
      for (const { dealId, key } of commands) {
        const version = await vi.waitFor(async () => (await move(dealId, again(key))).version, { interval: 1 });
        once += version === 1 && (await countOf(dealId)) === 1 ? 1 : 0;
      }
    }
    await killer.end();
    measured({
      ...{ check: '4', seed: '-', result: `${cut} of ${rounds * width} commands were cut off from PostgreSQL` },
      worst: `${rounds * width - once} not exactly once`,
    });
    expect(once).toBe(rounds * width);
    expect(cut).toBeGreaterThan(0);
  });
});
