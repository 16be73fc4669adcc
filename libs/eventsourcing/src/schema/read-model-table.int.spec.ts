import { usePostgres } from '@parley/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { type Fixture, openFixture } from '../fixture/fixture-log.js';
import { readModelTableSql } from './read-model-table.js';

const database = usePostgres();
let log: Fixture;

beforeAll(async () => {
  log = await openFixture(database());
});
afterAll(() => log.close());

/** Whether a table is in force that comes to a log which has events already. */
async function isInForce(name: string, isOfNewEvents: boolean): Promise<boolean> {
  await log.owner.query(`select nextval('fixture.events_position_seq')`);
  const columns = 'role_id uuid not null';
  await log.owner.query(
    readModelTableSql({
      ...{ service: 'fixture', table: name, name: `fixture.${name}.v1`, mode: 'inline' as const },
      ...{ columns, key: 'role_id', isOfNewEvents },
    }),
  );
  const { rowCount } = await log.owner.query('select from fixture.read_model_versions where table_name = $1', [name]);
  return rowCount === 1;
}

describe('a read model that comes to a log with events', () => {
  it('is in force at once where its events are as new as itself', () =>
    expect(isInForce('of_new_events', true)).resolves.toBe(true));

  it('mutant twin: else it waits until it was rebuilt', () =>
    expect(isInForce('of_old_events', false)).resolves.toBe(false));
});
