import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { Noted } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { ClientConnection, PoolConnection } from '../store/connection.js';
import { type EventsVerified, verifyEvents } from './verify-events.js';

const database = usePostgres();
const [tenantId, other] = [randomUUID(), randomUUID()];
const [ours, theirs] = ['fixture.note-ours', 'fixture.note-theirs'];
const perStream = 5;
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
  for (let n = 0; n < perStream; n += 1)
    for (const [organization, streamId] of [
      [tenantId, ours],
      [other, theirs],
    ] as const)
      await log.store.append(organization, [
        {
          streamId,
          context: commandIn(organization),
          events: [Noted({ noteId: randomUUID(), subjectId: tenantId, text: 'A word' })],
        },
      ]);
});
afterAll(() => log.close());

const idsOf = async (organization: string, streamId: string) =>
  (await log.store.read(organization, streamId)).map(({ envelope }) => envelope.id);

/** What is said of our events after somebody with every right has done this, in a transaction that is undone. */
async function after(sql: string, eventIds: readonly string[], pageSize?: number): Promise<EventsVerified> {
  const client = new pg.Client(database().url);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    const asked = { service: 'fixture', tenantId, eventIds, ...(pageSize !== undefined && { pageSize }) };
    return await verifyEvents(new ClientConnection(client), asked);
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const at = (version: number) => `where stream_id = '${ours}' and stream_version = ${version}`;

describe('events against their chain', () => {
  it('hold, and their stream is followed to its head', async () => {
    const ids = await idsOf(tenantId, ours);
    const asked = { service: 'fixture', tenantId, eventIds: [ids[1] ?? '', v7()] };
    for (const pool of [log.app, log.worker]) {
      const { events, streams } = await verifyEvents(new PoolConnection(pool), asked);
      expect(events).toMatchObject([{ eventId: ids[1], isIntact: true, stored: { envelope: { streamVersion: 2 } } }]);
      expect(streams).toMatchObject([{ streamId: ours, version: perStream, brokenAt: null }]);
    }
  });

  it('are those of one organization', async () => {
    const eventIds = await idsOf(other, theirs);
    const asked = { service: 'fixture', tenantId, eventIds };
    expect(await verifyEvents(new PoolConnection(log.app), asked)).toEqual({ events: [], streams: [] });
    const { events } = await verifyEvents(new PoolConnection(log.app), { ...asked, tenantId: other });
    expect(events).toHaveLength(perStream);
  });

  it.each([
    `update fixture.events set data = replace(data::text, '1.1.', '1.2.')::json ${at(2)}`,
    `update fixture.events set actor_id = 'somebody else' ${at(2)}`,
    `update fixture.events set actor_kind = 'nobody' ${at(2)}`,
    `update fixture.events set occurred_at = 'infinity' ${at(2)}`,
  ])('show one that was changed: %s', async (sql) => {
    const [, second = ''] = await idsOf(tenantId, ours);
    const { events } = await after(sql, [second]);
    expect(events).toMatchObject([{ eventId: second, isIntact: false }]);
  });

  it.each([undefined, 1, 2, 4, perStream])('show where a chain breaks, by pages of %s too', async (pageSize) => {
    const [first = '', second = ''] = await idsOf(tenantId, ours);
    const brokenAt = async (sql: string) => (await after(sql, [first], pageSize)).streams[0]?.brokenAt;
    expect(await brokenAt('select')).toBeNull();
    expect(await brokenAt(`delete from fixture.events ${at(3)}`)).toBe(4);
    expect(await brokenAt(`delete from fixture.events ${at(perStream)}`)).toBe(perStream);
    expect(await brokenAt(`delete from fixture.streams where stream_id = '${ours}'`)).toBe(1);
    expect(await brokenAt(`update fixture.streams set version = 2 where stream_id = '${ours}'`)).toBe(3);
    expect(await brokenAt(`update fixture.streams set hash = sha256('x') where stream_id = '${ours}'`)).toBe(
      perStream + 1,
    );
    const anew = `digest = sha256('x'), hash = sha256(previous_hash || int8send(3) || sha256('x'))`;
    expect(await brokenAt(`update fixture.events set ${anew} ${at(3)}`)).toBe(4);
    expect((await after(`delete from fixture.events ${at(2)}`, [second])).events).toEqual([]);
  });

  it('are followed in statements of a page each, however many streams hold them and however long those are', async () => {
    const organization = randomUUID();
    const lengths = Array.from({ length: 13 }, (_, n) => (n % 4) + 1);
    const streamIds = lengths.map((_, n) => `fixture.note-${String(n).padStart(2, '0')}`);
    for (const [n, streamId] of streamIds.entries()) {
      const context = commandIn(organization);
      const events = Array.from({ length: lengths[n] ?? 0 }, () =>
        Noted({ noteId: randomUUID(), subjectId: organization, text: 'A word' }),
      );
      await log.store.append(organization, [{ streamId, context, events }]);
    }
    const ids = await Promise.all(streamIds.map((streamId) => idsOf(organization, streamId)));
    const asked = { service: 'fixture', tenantId: organization, eventIds: ids.flatMap(([first = '']) => first) };
    const connection = new PoolConnection(log.app);
    const transactions = vi.spyOn(connection, 'transaction');
    const { streams } = await verifyEvents(connection, { ...asked, pageSize: 2 });
    expect(streams.map(({ streamId, version }) => [streamId, version])).toEqual(
      streamIds.map((streamId, n) => [streamId, lengths[n]]),
    );
    expect(streams.filter(({ brokenAt }) => brokenAt !== null)).toEqual([]);
    const pages = transactions.mock.calls.length - 1;
    expect(pages).toBeGreaterThan(2);
    expect(await verifyEvents(connection, asked)).toMatchObject({ streams });
    expect(transactions.mock.calls.length - pages - 2, 'ten streams at once').toBe(2);
  });

  it('mutant twin: by their own digests alone, what was written anew behind them is not seen', async () => {
    const [first = ''] = await idsOf(tenantId, ours);
    const { events } = await after(`delete from fixture.events ${at(3)}`, [first]);
    expect(events).toMatchObject([{ isIntact: true }]);
  });
});
