import { randomBytes, randomUUID } from 'node:crypto';

import { movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Fixture, openFixture } from '../fixture/fixture-log.js';
import { PoolConnection } from '../store/connection.js';
import { CachedKeyring } from './cached-keyring.js';
import { keyringSql } from './keyring.sql.js';
import { PostgresKeyring } from './postgres-keyring.js';

const database = usePostgres();
const installationKey = randomBytes(32);
const [tenantId, other] = [randomUUID(), randomUUID()];
let log: Fixture;

const keyring = (key = installationKey) =>
  new PostgresKeyring({ service: 'fixture', connection: new PoolConnection(log.app), installationKey: key });

beforeAll(async () => {
  log = await openFixture(database());
  await log.owner.query(keyringSql({ service: 'fixture' }));
});
afterAll(() => log.close());

describe('the keyring', () => {
  it('gives one key to all who ask at once', async () => {
    const subject = randomUUID();
    const asked = await Promise.all(Array.from({ length: 20 }, () => keyring().forWriting(tenantId, [subject])));
    expect(new Set(asked.map((keys) => keys.get(subject)!.key.toString('hex'))).size).toBe(1);
    expect((await keyring().forReading(tenantId, [subject])).get(subject)).toMatchObject([{ version: 1 }]);
  });

  it('keeps organizations apart', async () => {
    const subject = randomUUID();
    const [a, b] = [await keyring().forWriting(tenantId, [subject]), await keyring().forWriting(other, [subject])];
    expect(a.get(subject)!.key.equals(b.get(subject)!.key)).toBe(false);
    expect((await keyring().indexKey(tenantId)).equals(await keyring().indexKey(other))).toBe(false);
  });

  it('erases every version, and gives who returns the next one', async () => {
    const subject = randomUUID();
    const before = (await keyring().forWriting(tenantId, [subject])).get(subject)!;
    await keyring().erase(tenantId, subject);
    expect((await keyring().forReading(tenantId, [subject])).has(subject)).toBe(false);
    const after = (await keyring().forWriting(tenantId, [subject])).get(subject)!;
    expect(after.version).toBe(2);
    expect(after.key.equals(before.key)).toBe(false);
  });

  it('keeps the keys of so many organizations in memory, and asks again for those before', async () => {
    const asked: string[] = [];
    class Counted extends PoolConnection {
      override texts(...[statement, values]: Parameters<PoolConnection['texts']>) {
        asked.push(String(values[0]));
        return super.texts(statement, values);
      }
    }
    const [first, ...later] = [randomUUID(), randomUUID(), randomUUID()];
    const askedTwiceFor = async (mostOrganizations?: number) => {
      const options = { service: 'fixture', connection: new Counted(log.app), installationKey };
      const keys = new PostgresKeyring(mostOrganizations === undefined ? options : { ...options, mostOrganizations });
      asked.length = 0;
      for (const organization of [first, ...later, ...later, first]) await keys.indexKey(organization);
      return asked.filter((organization, index) => asked.indexOf(organization) !== index);
    };
    expect(await askedTwiceFor(2)).toEqual([first]);
    // The twin: where there is room, none is asked for again.
    expect(await askedTwiceFor()).toEqual([]);
  });

  it('is closed without the installation key', async () => {
    await keyring().forWriting(tenantId, [randomUUID()]);
    await expect(keyring(randomBytes(32)).indexKey(tenantId)).rejects.toMatchObject({ name: 'DamagedCiphertext' });
    expect(() => keyring(randomBytes(31))).toThrow('32 bytes');
  });
});

describe('the cached keyring', () => {
  it('forgets after a minute by the clock, and at once where it erased', async () => {
    const clock = movableClock();
    const cached = new CachedKeyring(keyring(), clock);
    const subject = randomUUID();
    await cached.forWriting(tenantId, [subject]);
    await cached.forReading(tenantId, [subject]);
    await keyring().erase(tenantId, subject);
    clock.advance(59_000);
    expect((await cached.forReading(tenantId, [subject])).has(subject)).toBe(true);
    clock.advance(1_000);
    expect((await cached.forReading(tenantId, [subject])).has(subject)).toBe(false);

    expect((await cached.forWriting(tenantId, [subject])).get(subject)!.version).toBe(2);
    await cached.erase(tenantId, subject);
    expect((await cached.forReading(tenantId, [subject])).has(subject)).toBe(false);
    expect((await cached.forWriting(tenantId, [subject])).get(subject)!.version).toBe(3);
  });

  it('asks again for a version that it has not seen', async () => {
    const cached = new CachedKeyring(keyring(), movableClock());
    const subject = randomUUID();
    await keyring().forWriting(tenantId, [subject]);
    await cached.forReading(tenantId, [subject]);
    await keyring().erase(tenantId, subject);
    await keyring().forWriting(tenantId, [subject]);
    const keys = await cached.forReading(tenantId, [subject], new Map([[subject, 2]]));
    expect(keys.get(subject)).toMatchObject([{ version: 2 }]);
  });
});
