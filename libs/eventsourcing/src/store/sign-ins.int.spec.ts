import { randomUUID } from 'node:crypto';

import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dealStream, Moved, Noted, Opened } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';

const database = usePostgres();
const [tenantId, signInId] = [randomUUID(), randomUUID()];
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
});
afterAll(() => log.close());

const opened = (dealId: string) => Opened({ dealId, subjectId: randomUUID(), title: 'Roof for Ann', tags: ['a'] });
const signedIn = () => ({ ...commandIn(tenantId), signInId });
const signInsOf = async (streamId: string) =>
  (await log.store.read(tenantId, streamId)).map(({ envelope }) => envelope.signInId);

describe('the sign-in in which something was done', () => {
  it('stands in the envelope of each event, also of several at once, and of none that was done in none', async () => {
    const dealId = randomUUID();
    const stream = dealStream(tenantId, dealId);
    await log.store.update(stream, signedIn(), () => [opened(dealId)]);
    await log.store.update(stream, signedIn(), () => [Moved({ dealId, stage: 'a' }), Moved({ dealId, stage: 'b' })]);
    await log.store.update(stream, commandIn(tenantId), () => [Moved({ dealId, stage: 'c' })]);
    expect(await signInsOf(stream.streamId)).toEqual([signInId, signInId, signInId, undefined]);
  });

  it('stands in those that are appended without loading, each its own', async () => {
    const [one, other] = [`fixture.note-${randomUUID()}`, `fixture.note-${randomUUID()}`];
    const noted = () => Noted({ noteId: randomUUID(), subjectId: randomUUID(), text: 'a note' });
    await log.store.append(tenantId, [
      { streamId: one, context: signedIn(), events: [noted()] },
      { streamId: other, context: commandIn(tenantId), events: [noted()] },
    ]);
    expect([await signInsOf(one), await signInsOf(other)]).toEqual([[signInId], [undefined]]);
  });

  it('is no column that a process of the release before has to know', async () => {
    const known = await database().query(
      `select pronargs as parameters, pronargdefaults as optional from pg_proc where proname = 'append_one'`,
    );
    expect(known).toEqual([{ parameters: 29, optional: 1 }]);
  });
});
