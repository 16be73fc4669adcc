import { movableClock, usePostgres } from '@parley/testing';
import type pg from 'pg';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';

import { poolOf } from '../fixture/pool-of.js';
import { Leases } from './leases.js';

const database = usePostgres();
const clock = movableClock();
const second = 1000;
let pool: pg.Pool | undefined;
let leases: Leases;

beforeEach(async () => {
  pool ??= poolOf(database().url);
  await pool.query(`create schema if not exists crm`);
  await pool.query(`create table if not exists crm.leases
    (name text primary key, holder text not null, fence bigint not null, expires_at timestamptz not null)`);
  await pool.query('truncate crm.leases');
  leases = new Leases(pool, { schema: 'crm', clock, milliseconds: 10 * second });
});
afterAll(() => pool?.end());

describe('leases', () => {
  it('give a thing to one holder of many that ask at once', async () => {
    const asked = await Promise.all(Array.from({ length: 20 }, (_, n) => leases.acquire('relay', `process-${n}`)));
    expect(asked.filter(Boolean)).toHaveLength(1);
  });

  it('pass on when they expire, with a higher fence', async () => {
    const first = await leases.acquire('relay', 'a');
    clock.advance(9 * second);
    expect(await leases.acquire('relay', 'b')).toBeUndefined();
    clock.advance(second);
    const next = await leases.acquire('relay', 'b');
    expect([first?.fence, next?.fence]).toEqual(['1', '2']);
  });

  it('stay with a holder that renews, and can be lost only by not renewing', async () => {
    const held = await leases.acquire('relay', 'a');
    clock.advance(9 * second);
    expect(await leases.renew(held!)).toBe(true);
    clock.advance(9 * second);
    expect(await leases.acquire('relay', 'b')).toBeUndefined();
    clock.advance(2 * second);
    await leases.acquire('relay', 'b');
    expect(await leases.renew(held!)).toBe(false);
  });

  it('are renewed together in one statement, each under its own fence', async () => {
    const lost = await leases.acquire('relay', 'a');
    clock.advance(11 * second);
    const held = [await leases.acquire('relay', 'b'), await leases.acquire('sequencer', 'b')];
    expect(await Promise.all([lost, ...held].map((lease) => leases.renew(lease!)))).toEqual([false, true, true]);
  });

  it('are held, as anybody may ask, until they expire', async () => {
    expect(await leases.isHeld('relay')).toBe(false);
    await leases.acquire('relay', 'a');
    clock.advance(9 * second);
    expect(await leases.isHeld('relay')).toBe(true);
    clock.advance(second);
    expect(await leases.isHeld('relay')).toBe(false);
  });

  it('are prolonged by whoever asks for them as their holder', async () => {
    await leases.acquire('side', 'demo');
    clock.advance(9 * second);
    await leases.acquire('side', 'demo');
    clock.advance(9 * second);
    expect(await leases.isHeld('side')).toBe(true);
  });

  it('pass on at once when released', async () => {
    await leases.release((await leases.acquire('relay', 'a'))!);
    expect(await leases.acquire('relay', 'b')).toMatchObject({ fence: '2' });
  });

  it('fence off the release of a holder that has lost it', async () => {
    const lost = await leases.acquire('relay', 'a');
    clock.advance(11 * second);
    const held = await leases.acquire('relay', 'b');
    await leases.release(lost!);
    expect(await leases.renew(held!)).toBe(true);
    expect(await leases.acquire('relay', 'c')).toBeUndefined();
  });
});
