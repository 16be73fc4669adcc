import { randomUUID } from 'node:crypto';

import { erased } from '@parley/contracts';
import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dealStream, Moved, Opened } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';

const database = usePostgres();
const tenantId = randomUUID();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
});
afterAll(() => log.close());

async function longStream() {
  const [dealId, subjectId] = [randomUUID(), randomUUID()];
  const stream = dealStream(tenantId, dealId);
  const opened = Opened({ dealId, subjectId, title: 'Roof for Ann', tags: [] });
  await log.store.update(stream, commandIn(tenantId), () => [opened]);
  for (let n = 0; n < 3; n += 1)
    await log.store.update(stream, commandIn(tenantId), () =>
      Array.from({ length: 60 }, (_, move) => Moved({ dealId, stage: `${n}.${move}` })),
    );
  return { stream, subjectId };
}

const kept = (streamId: string) =>
  database().query<{ version: number; state: Buffer }>(
    'select version::int, state from fixture.snapshots where stream_id = $1',
    [streamId],
  );

describe('a snapshot', () => {
  it('is kept every hundred events and loads the same state', async () => {
    const { stream } = await longStream();
    expect(await kept(stream.streamId)).toMatchObject([{ version: 121 }]);
    const expected = { state: { stage: '2.59', moves: 180, title: 'Roof for Ann' }, version: 181 };
    expect(await log.store.load(stream)).toEqual(expected);
    expect(await log.storeWith({ release: 'another' }).load(stream)).toEqual(expected);
  });

  it('shows nothing of what it holds, and is ignored once a subject was erased', async () => {
    const { stream, subjectId } = await longStream();
    const [row] = await kept(stream.streamId);
    expect(row!.state.toString('latin1')).not.toContain('Ann');
    await log.keyring.erase(tenantId, subjectId);
    expect((await log.store.load(stream)).state).toMatchObject({ title: erased, moves: 180 });
  });

  it.each([
    ['damaged', `state = overlay(state placing '\\x00' from 20)`],
    ['of a version that the stream has not', `version = 9999`],
    ['of another stream', `state = (select state from fixture.snapshots where stream_id <> s.stream_id limit 1)`],
  ])('is ignored when it is %s', async (_name, change) => {
    const { stream } = await longStream();
    await database().query(`update fixture.snapshots s set ${change} where stream_id = $1`, [stream.streamId]);
    expect(await log.store.load(stream)).toMatchObject({ state: { stage: '2.59', moves: 180 }, version: 181 });
  });

  it('does not hide how the stream stood before', async () => {
    const { stream } = await longStream();
    const later = commandIn(tenantId, { now: '2026-03-02T10:00:00.000Z' });
    await log.store.update(stream, later, () => [Moved({ dealId: stream.streamId.slice(-36), stage: 'later' })]);
    expect((await log.store.loadAsOf(stream, '2026-03-02T09:30:00.000Z')).state.stage).toBe('2.59');
    expect((await log.store.load(stream)).state.stage).toBe('later');
  });
});
