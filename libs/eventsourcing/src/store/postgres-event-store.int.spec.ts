import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { dealStream, Dropped, Moved, Noted, Opened } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';

const database = usePostgres();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
});
afterAll(() => log.close());

const opened = (dealId: string) => Opened({ dealId, subjectId: randomUUID(), title: 'Roof for Ann', tags: ['a'] });
const tenantId = randomUUID();

const rowOf = async (dealId: string) =>
  (
    await database().query('select title, stage, moves, stands_at::int from fixture.deal where deal_id = $1', [dealId])
  )[0];

describe('the event store', () => {
  it('appends, and loads what it appended', async () => {
    const dealId = randomUUID();
    const stream = dealStream(tenantId, dealId);
    const first = await log.store.update(stream, commandIn(tenantId), () => [opened(dealId)]);
    const second = await log.store.update(stream, commandIn(tenantId), ({ stage }) => [
      Moved({ dealId, stage: `after ${stage}` }),
      Moved({ dealId, stage: 'offer' }),
    ]);
    expect([first.version, second.version, second.eventIds.length]).toEqual([1, 3, 2]);
    expect(await log.store.load(stream)).toEqual({
      version: 3,
      state: { stage: 'offer', moves: 2, title: 'Roof for Ann' },
    });
    expect(await rowOf(dealId)).toEqual({ title: 'Roof for Ann', stage: 'offer', moves: 2, stands_at: 3 });
  });

  it('keeps personal fields as ciphertext', async () => {
    const [row] = await database().query<{ data: string }>(
      `select string_agg(data::text, '') as data from fixture.events`,
    );
    expect(row!.data).toContain('$p');
    expect(row!.data).not.toContain('Roof');
  });

  it('drops a row that its fold ends', async () => {
    const dealId = randomUUID();
    await log.store.update(dealStream(tenantId, dealId), commandIn(tenantId), () => [
      opened(dealId),
      Dropped({ dealId }),
    ]);
    expect(await rowOf(dealId)).toBeUndefined();
  });

  it('appends to many streams without loading them, each fact once', async () => {
    const facts = Array.from({ length: 20 }, (_, n) => ({
      streamId: `fixture.note-${randomUUID()}`,
      context: commandIn(tenantId),
      events: [
        Noted({ noteId: randomUUID(), subjectId: randomUUID(), text: `note\u0000 ${n}` }, { sourceKey: `k${n}` }),
      ],
    }));
    const first = await log.store.append(tenantId, facts);
    expect(first.map(({ version }) => version)).toEqual(facts.map(() => 1));
    const again = await log.store.append(tenantId, facts);
    expect(again.flatMap(({ eventIds }) => eventIds)).toEqual([]);
    const [stored] = await log.store.read(tenantId, facts[0]!.streamId);
    expect(stored).toMatchObject({ type: 'fixture.note.written', data: { text: 'note\u0000 0' } });
    const [row] = await database().query<{ count: number }>('select count(*)::int from fixture.note');
    expect(row).toEqual({ count: 20 });
  });

  it('appends in one round trip, and loads in another', async () => {
    const roundTrips = vi.spyOn(pg.Client.prototype, 'query');
    const counted = async (work: () => Promise<unknown>) => {
      roundTrips.mockClear();
      await work();
      return roundTrips.mock.calls.length;
    };
    const [dealId, context] = [randomUUID(), commandIn(tenantId)];
    const note = () => Noted({ noteId: randomUUID(), subjectId: randomUUID(), text: 'a note' });
    const facts = [1, 2, 3].map(() => ({
      streamId: `fixture.note-${randomUUID()}`,
      context,
      events: [note(), note()],
    }));
    const stream = dealStream(tenantId, dealId);
    expect(await counted(() => log.store.append(tenantId, facts))).toBe(1);
    expect(await counted(() => log.store.update(stream, context, () => [opened(dealId)]))).toBe(2);
    roundTrips.mockRestore();
  });
});
