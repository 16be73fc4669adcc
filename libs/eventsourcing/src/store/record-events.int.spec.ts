import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { Noted } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { PoolConnection } from './connection.js';
import { recordEvents } from './record-events.js';

const database = usePostgres();
const [tenantId, other] = [randomUUID(), randomUUID()];
const [mine, another] = [randomUUID(), randomUUID()];
const streamId = 'fixture.log-shared';
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
  const note = (subjectId: string) => Noted({ noteId: randomUUID(), subjectId, text: 'A word' });
  for (const organization of [tenantId, other])
    for (let n = 0; n < 41; n += 1) {
      const events = Array.from({ length: 5 }, () => [note(mine), note(another)]).flat();
      await log.store.append(organization, [{ streamId, context: commandIn(organization), events }]);
    }
});
afterAll(() => log.close());

const ask = (more: object = {}) =>
  recordEvents(new PoolConnection(log.app), { service: 'fixture', tenantId, streamId, ...more });

describe('a record’s own events', () => {
  it('are, of a stream of its own, the first and the newest two hundred, oldest first', async () => {
    const versions = (await ask()).map(({ envelope }) => envelope.streamVersion);
    expect([versions.length, versions[0], versions[1], versions.at(-1)]).toEqual([201, 1, 211, 410]);
    expect(versions).toEqual(versions.toSorted((a, b) => a - b));
  });

  it('are, of a stream that many share, those that name it; mutant: without the name all are', async () => {
    const named = await ask({ named: { by: 'subjectId', id: mine } });
    expect(named).toHaveLength(201);
    expect(named.every(({ data }) => JSON.stringify(data).includes(mine))).toBe(true);
    expect((await ask()).some(({ data }) => JSON.stringify(data).includes(another))).toBe(true);
    expect(await ask({ named: { by: 'dealId', id: mine } })).toEqual([]);
  });

  it('are those of one organization', async () => {
    const ids = async (organization: string) =>
      (await ask({ tenantId: organization })).map(({ envelope }) => envelope.id);
    const theirs = await ids(other);
    expect((await ids(tenantId)).filter((id) => theirs.includes(id))).toEqual([]);
    expect(await ids(randomUUID())).toEqual([]);
  });
});
