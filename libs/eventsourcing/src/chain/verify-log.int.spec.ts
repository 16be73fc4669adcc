import { randomUUID } from 'node:crypto';

import { count as counted, measured, movableClock, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { FeedSignals } from '../bus/feed-signals.js';
import { Sequencer } from '../feed/sequencer.js';
import { Noted } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';
import type { Finding } from './finding.js';
import { verifyLog } from './verify-log.js';

const database = usePostgres();
const tenantId = randomUUID();
const [streams, perStream] = [counted({ ci: 120, full: 2000 }), counted({ ci: 25, full: 500 })];
const [pageSize, atOnce] = [counted({ ci: 500, full: 5000 }), 400];
const streamIds = Array.from({ length: streams }, () => `fixture.note-${randomUUID()}`).toSorted();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
  const noted = (streamId: string) => ({
    streamId,
    context: commandIn(tenantId),
    events: [Noted({ noteId: randomUUID(), subjectId: tenantId, text: 'A word about a roof' })],
  });
  for (let n = 0; n < perStream; n += 1)
    for (let from = 0; from < streams; from += atOnce)
      await log.store.append(tenantId, streamIds.slice(from, from + atOnce).map(noted));
  const sequencer = new Sequencer({
    service: 'fixture',
    database: log.worker,
    clock: movableClock(),
    signals: new FeedSignals(),
  });
  for (let left = streams * perStream; left > 0; left -= 5_000) await sequencer.sequence('1', 5_000);
});
afterAll(() => log.close());

async function verify(client: { query: typeof log.worker.query } = log.worker) {
  const findings: Finding[] = [];
  const verifying = verifyLog({ service: 'fixture', database: client, pageSize });
  let step = await verifying.next();
  for (; !step.done; step = await verifying.next()) findings.push(step.value);
  return { findings, count: step.value };
}

/** What the verifier says after somebody with every right has done this, in a transaction that is undone. */
async function after(sql: string) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(database().url);
  await client.connect();
  try {
    await client.query('begin');
    await client.query(sql);
    return (await verify(client)).findings;
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

const [streamId] = streamIds;
const at = (version: number) => `where stream_id = '${streamId}' and stream_version = ${version}`;

describe('the chain', () => {
  it('holds', async () => {
    const begun = performance.now();
    const { findings, count } = await verify();
    const perSecond = count / ((performance.now() - begun) / 1000);
    measured({
      ...{ check: '7', seed: '-', result: `${count} events verified, ${perSecond.toFixed(0)}/s` },
      worst: `1 M in ${(1e6 / perSecond).toFixed(0)} s`,
    });
    expect(findings).toEqual([]);
    expect(count).toBe(streams * perStream);
  });

  it.each(['update fixture.events set type = type', 'delete from fixture.events', 'truncate fixture.events'])(
    'lets the app role do no `%s`',
    async (sql) => {
      for (const pool of [log.app, log.worker]) await expect(pool.query(sql)).rejects.toMatchObject({ code: '42501' });
    },
  );

  it('names an event of which one byte was changed', async () => {
    const findings = await after(`update fixture.events set data = replace(data::text, '1.1.', '1.2.')::json ${at(7)}`);
    expect(findings).toMatchObject([{ kind: 'changed', streamId, streamVersion: 7 }]);
  });

  it('names an event of which the envelope was changed', async () => {
    const findings = await after(`update fixture.events set actor_id = 'somebody else' ${at(7)}`);
    expect(findings).toMatchObject([{ kind: 'changed', streamId, streamVersion: 7 }]);
  });

  it('names an event that was written anew with a digest and hash that agree', async () => {
    const findings = await after(
      `update fixture.events set digest = sha256('x'), hash = sha256(previous_hash || int8send(7) || sha256('x')) ${at(7)}`,
    );
    expect(findings).toContainEqual(expect.objectContaining({ kind: 'changed', streamId, streamVersion: 7 }));
  });

  it.each(["occurred_at = 'infinity'", "actor_kind = 'nobody'", 'stream_version = 9223372036854775807'])(
    'names an event of which the envelope says what nobody could have written: %s',
    async (change) => {
      const findings = await after(`update fixture.events set ${change} ${at(7)}`);
      expect(findings).toContainEqual(expect.objectContaining({ kind: 'changed', streamId }));
      expect(findings.length).toBeLessThan(5);
    },
  );

  it('names a stream that lost its head', async () => {
    const findings = await after(`delete from fixture.streams where stream_id = '${streamId}'`);
    expect(findings).toEqual([{ kind: 'headless', tenantId, streamId, streamVersion: 1 }]);
  });

  it('names an event that is gone, wherever it stood', async () => {
    expect(await after(`delete from fixture.events ${at(7)}`)).toContainEqual({
      ...{ kind: 'missing', tenantId, streamId, streamVersion: 7, through: 7 },
    });
    expect(
      await after(`delete from fixture.events where stream_id = '${streamId}' and stream_version < 9`),
    ).toContainEqual({ kind: 'missing', tenantId, streamId, streamVersion: 1, through: 8 });
    expect(await after(`delete from fixture.events ${at(perStream)}`)).toContainEqual({
      ...{ kind: 'cut', tenantId, streamId, streamVersion: perStream },
    });
  });

  it('notices a stream that vanished with its head', async () => {
    const gone = `delete from fixture.events where stream_id = '${streamId}'; delete from fixture.streams where stream_id = '${streamId}'`;
    const findings = await after(gone);
    expect(findings.filter(({ kind }) => kind === 'vanished')).toHaveLength(perStream);
    expect(findings).toContainEqual({ kind: 'seal', number: 1 });
  });

  it('mutant: without the feed a vanished stream leaves no trace', async () => {
    const gone = `delete from fixture.events where stream_id = '${streamId}'; delete from fixture.streams where stream_id = '${streamId}';
      update fixture.feed_head set seq = 0`;
    expect(await after(gone)).toEqual([]);
  });
});
