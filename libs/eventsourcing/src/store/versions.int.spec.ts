import { randomUUID } from 'node:crypto';

import { defineEvent, erased, personal, UnknownEventVersion } from '@parley/contracts';
import { usePostgres } from '@parley/testing';
import { streamOf } from '@parley/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

import { Moved, Noted } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import { UnknownEventType } from './event-catalog.js';

const database = usePostgres();
const tenantId = randomUUID();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
});
afterAll(() => log.close());

const base = { type: 'fixture.note.written', subject: ({ subjectId }: { subjectId: string }) => subjectId } as const;
const noted = z.object({ noteId: z.uuid(), subjectId: z.uuid() });

/** The same event a release later: the text got a language. */
const NotedV2 = defineEvent({
  ...base,
  version: 2,
  data: noted.extend({ body: personal(z.object({ text: z.string(), language: z.string() })) }),
  upcasts: {
    1: (data) => {
      const { text, ...rest } = noted
        .extend({ text: z.union([z.string(), z.object({ erased: z.literal(true) })]) })
        .parse(data);
      return { ...rest, body: typeof text === 'string' ? { text, language: 'en' } : text };
    },
  },
});

const nothing = { initial: 0, evolve: (count: number) => count + 1 };
const noteStream = streamOf('fixture.note', nothing);
const subjectId = randomUUID();

async function written(event: ReturnType<typeof Noted> | ReturnType<typeof NotedV2>, store = log.store) {
  const streamId = `fixture.note-${randomUUID()}`;
  await store.append(tenantId, [{ streamId, context: commandIn(tenantId), events: [event] }]);
  return streamId;
}

const fresh = (text = 'A word') => Noted({ noteId: randomUUID(), subjectId, text });
const nextRelease = () => log.storeWith({ events: [NotedV2], readModels: [] });

describe('stored versions', () => {
  it('are read as the latest, with personal fields', async () => {
    const streamId = await written(fresh());
    const [event] = await nextRelease().read(tenantId, streamId);
    expect(event).toMatchObject({ data: { body: { text: 'A word', language: 'en' } }, envelope: { schemaVersion: 1 } });
  });

  it('are read as erased once the key is gone', async () => {
    const other = randomUUID();
    const streamId = await written(Noted({ noteId: randomUUID(), subjectId: other, text: 'A word' }));
    await log.keyring.erase(tenantId, other);
    expect((await log.store.read(tenantId, streamId))[0]).toMatchObject({ data: { text: erased } });
    expect((await nextRelease().read(tenantId, streamId))[0]).toMatchObject({ data: { body: erased } });
  });

  it('of a later release close the stream to older code', async () => {
    const store = log.storeWith({ events: [NotedV2], readModels: [] });
    const versions = await database().query(`delete from fixture.read_model_versions returning *`);
    const streamId = await written(
      NotedV2({ noteId: randomUUID(), subjectId, body: { text: 'A word', language: 'en' } }),
      store,
    );
    for (const { table_name, name, mode } of versions)
      await database().query('insert into fixture.read_model_versions values ($1, $2, $3)', [table_name, name, mode]);
    await expect(log.store.read(tenantId, streamId)).rejects.toBeInstanceOf(UnknownEventVersion);
    const stream = { ...noteStream(tenantId, ''), streamId };
    await expect(log.store.update(stream, commandIn(tenantId), () => [fresh()])).rejects.toBeInstanceOf(
      UnknownEventVersion,
    );
  });

  it('of an unknown type close it too', async () => {
    const streamId = await written(fresh());
    const store = log.storeWith({ events: [Moved] });
    await expect(store.read(tenantId, streamId)).rejects.toBeInstanceOf(UnknownEventType);
  });

  it.each([
    ['a field more', `(data::jsonb || '{"more": 1}')::json`, true],
    ['a field less', `(data::jsonb - 'noteId')::json`, false],
  ])('with %s', async (_name, change, readable) => {
    const streamId = await written(fresh());
    await database().query(`update fixture.events set data = ${change} where stream_id = $1`, [streamId]);
    const read = log.store.read(tenantId, streamId);
    await (readable ? expect(read).resolves.toHaveLength(1) : expect(read).rejects.toThrow());
  });

  it('are at most 64 kB, and nothing of a larger one is stored', async () => {
    await expect(written(fresh('x'.repeat(1_000_000)))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'eventsourcing.event-too-large',
    });
    const [row] = await database().query(`select max(octet_length(data::text)) <= 65536 as fits from fixture.events`);
    expect(row).toEqual({ fits: true });
  });

  it('mutant: a ciphertext that was moved to another event is damage, never a text', async () => {
    const [from, to] = [await written(fresh('mine')), await written(fresh('yours'))];
    await database().query(
      `update fixture.events set data = (select data from fixture.events where stream_id = $1) where stream_id = $2`,
      [from, to],
    );
    await expect(log.store.read(tenantId, to)).rejects.toMatchObject({ name: 'DamagedCiphertext' });
  });

  it('refuse data that looks encrypted', async () => {
    const Loose = defineEvent({ type: 'fixture.loose.kept', version: 1, data: z.object({ any: z.unknown() }) });
    const store = log.storeWith({ events: [Loose] });
    const events = [Loose({ any: { $p: `1.1.${subjectId}.AAAA` } })];
    const append = store.append(tenantId, [
      { streamId: `fixture.loose-${randomUUID()}`, context: commandIn(tenantId), events },
    ]);
    await expect(append).rejects.toMatchObject({ name: 'InvalidEvent' });
  });
});
