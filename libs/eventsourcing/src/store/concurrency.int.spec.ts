import { randomUUID } from 'node:crypto';

import { DomainError } from '@parley/kernel';
import { measured, usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { dealStream, Moved } from '../fixture/deal.js';
import { commandIn, type Fixture, openFixture } from '../fixture/fixture-log.js';

const database = usePostgres();
const tenantId = randomUUID();
const [clients, appends] = [16, 50];
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database(), { size: clients });
});
afterAll(() => log.close());

const versionsOf = async (dealId: string) => {
  const rows = await database().query<{ version: number; stage: string }>(
    `select stream_version::int as version, data->>'stage' as stage from fixture.events
     where stream_id = $1 order by stream_version`,
    [`fixture.deal-${dealId}`],
  );
  return rows;
};

/** Each move names how many came before it, so a decision on an old state shows as a number that comes twice. */
const next = (dealId: string, moves: number) => [Moved({ dealId, stage: String(moves) })];

const isConflict = (error: unknown) => error instanceof DomainError && error.kind === 'conflict';

describe('one stream under 16 clients', () => {
  it('has 800 events, dense, none decided on an old state', async () => {
    const dealId = randomUUID();
    const stream = dealStream(tenantId, dealId);
    let [decisions, refused] = [0, 0];
    const decide = ({ moves }: { readonly moves: number }) => {
      decisions += 1;
      return next(dealId, moves);
    };
    const client = async () => {
      for (let n = 0; n < appends; n += 1) {
        const outcome = await log.store.update(stream, commandIn(tenantId), decide).catch((error: unknown) => {
          if (!isConflict(error)) throw error;
          refused += 1;
          n -= 1;
        });
        expect(outcome === undefined || outcome.eventIds.length === 1).toBe(true);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));

    const stored = await versionsOf(dealId);
    const total = clients * appends;
    const perSuccess = (decisions - total) / total;
    measured({
      ...{ check: '3', seed: '-', result: `${stored.length} of ${total} events, ${refused} refused` },
      worst: `${perSuccess.toFixed(2)} conflicts per success`,
    });
    expect(stored).toEqual(Array.from({ length: total }, (_, n) => ({ version: n + 1, stage: String(n) })));
    expect(perSuccess).toBeLessThanOrEqual(3);
  });

  it('mutant: without an expected version decisions are made on old states', async () => {
    const dealId = randomUUID();
    const stream = dealStream(tenantId, dealId);
    const blind = log.storeWith({ readModels: [] });
    await database().query('truncate fixture.read_model_versions');
    const client = async () => {
      for (let n = 0; n < 5; n += 1) {
        const { state } = await blind.load(stream);
        await blind.append(tenantId, [
          { streamId: stream.streamId, context: commandIn(tenantId), events: next(dealId, state.moves) },
        ]);
      }
    };
    await Promise.all(Array.from({ length: clients }, client));
    await database().query(
      `insert into fixture.read_model_versions values ('deal', 'fixture.deal.v1', 'inline'), ('note', 'fixture.note.v1', 'insert-only')`,
    );
    const stored = await versionsOf(dealId);
    expect(stored).toHaveLength(clients * 5);
    expect(new Set(stored.map(({ stage }) => stage)).size).toBeLessThan(stored.length);
  });

  it('lets one of many first appends be first', async () => {
    for (let round = 0; round < 20; round += 1) {
      const dealId = randomUUID();
      const decide = ({ moves }: { readonly moves: number }) => (moves > 0 ? [] : next(dealId, moves));
      await Promise.all(
        Array.from({ length: clients }, () =>
          log.store.update(dealStream(tenantId, dealId), commandIn(tenantId), decide),
        ),
      );
      expect(await versionsOf(dealId)).toHaveLength(1);
    }
  });
});
