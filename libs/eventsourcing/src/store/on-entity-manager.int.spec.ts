import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import { MikroORM } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { DealTable, dealStream, Moved, Noted, NoteTable, Opened } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';

const database = usePostgres();
const [tenantId, other] = [randomUUID(), randomUUID()];
let log: Fixture;
let orm: MikroORM;

beforeAll(async () => {
  log = await openFixture(database());
  orm = new MikroORM({
    entities: [DealTable, NoteTable],
    clientUrl: database().urlFor('fixture_app', 'fixture'),
    schema: 'fixture',
  });
});
afterAll(async () => {
  await orm.close();
  await log.close();
});

const hostile = `? \\? $1 'quoted' "double" \\ {curly, "a\\"b"} \u0000 \ud800 \u{1f600} NULL`;

describe('the store inside a transaction of MikroORM', () => {
  it('appends whatever people write, and sees its own writes', async () => {
    const [dealId, noteId] = [randomUUID(), randomUUID()];
    await orm.em.fork().transactional(async (em) => {
      const store = log.store.on(em);
      const opened = Opened({ dealId, subjectId: tenantId, title: hostile, tags: [hostile] });
      await store.update(dealStream(tenantId, dealId), commandIn(tenantId), () => [opened]);
      await store.update(dealStream(tenantId, dealId), commandIn(tenantId), () => [Moved({ dealId, stage: hostile })]);
      await store.append(tenantId, [
        {
          streamId: `fixture.note-${noteId}`,
          context: commandIn(tenantId),
          events: [
            Noted(
              { noteId, subjectId: tenantId, text: hostile },
              { sourceKey: hostile.replace('\u0000', '').toWellFormed() },
            ),
          ],
        },
      ]);
      expect(await em.findOne(DealTable, { dealId })).toMatchObject({ moves: 1 });
    });
    const [opened, moved] = await log.store.read(tenantId, `fixture.deal-${dealId}`);
    expect(opened).toMatchObject({ data: { title: hostile, tags: [hostile] } });
    expect(moved).toMatchObject({ data: { stage: hostile } });
    expect(await database().query('select text from fixture.note where note_id = $1', [noteId])).toEqual([
      { text: hostile.replace('\u0000', '\ufffd').toWellFormed() },
    ]);
  });

  it('undoes its appends with the transaction', async () => {
    const dealId = randomUUID();
    const failing = orm.em.fork().transactional(async (em) => {
      await log.store
        .on(em)
        .update(dealStream(tenantId, dealId), commandIn(tenantId), () => [Moved({ dealId, stage: 'x' })]);
      throw new Error('the effect failed');
    });
    await expect(failing).rejects.toThrow('the effect failed');
    expect((await log.store.load(dealStream(tenantId, dealId))).version).toBe(0);
  });

  it('never leaves the organization that the transaction stands in', async () => {
    const leaving = orm.em.fork().transactional(async (em) => {
      const store = log.store.on(em);
      const [ours, theirs] = [randomUUID(), randomUUID()];
      await store.update(dealStream(tenantId, ours), commandIn(tenantId), () => [Moved({ dealId: ours, stage: 'x' })]);
      await store.update(dealStream(other, theirs), commandIn(other), () => [Moved({ dealId: theirs, stage: 'x' })]);
    });
    await expect(leaving).rejects.toThrow(/another organization/);
  });

  it('shows one organization nothing of another', async () => {
    const dealId = randomUUID();
    await log.store.update(dealStream(tenantId, dealId), commandIn(tenantId), () => [Moved({ dealId, stage: 'x' })]);
    expect((await log.store.load(dealStream(other, dealId))).version).toBe(0);
    expect(await log.store.read(other, `fixture.deal-${dealId}`)).toEqual([]);
  });
});
