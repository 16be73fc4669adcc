import { provisionService } from '@parley/eventsourcing';
import { movableClock, usePostgres } from '@parley/testing';
import pg from 'pg';
import { v7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';

import { SilentLog } from '../logs/silent-log.js';
import { crm } from '../service/fixture/notes.js';
import { migrateService } from '../store/migrate-service.js';
import { startTelemetry, type Telemetry } from '../telemetry/start-telemetry.js';
import { measureLog } from './log-gauges.js';

const passwords = { owner: 'owner', app: 'app', worker: 'worker', search: 'search' };
const postgres = usePostgres();
let telemetry: Telemetry;
let worker: pg.Pool;
let gauges: { stop(): void };

/** The values of one metric whose labels hold these words. */
const valuesOf = async (metric: string, ...labels: readonly string[]): Promise<readonly number[]> =>
  (await telemetry.metrics())
    .split('\n')
    .filter((line) => line.startsWith(`parley_${metric}{`) && labels.every((label) => line.includes(label)))
    .map((line) => Number(line.slice(line.indexOf('}') + 2).split(' ')[0]));

beforeAll(async () => {
  telemetry = startTelemetry({ process: 'spec' });
  await provisionService({ service: 'crm', adminUrl: postgres().url, passwords });
  await migrateService(crm, postgres().urlFor('crm_owner', 'owner'));
  worker = new pg.Pool({ connectionString: postgres().urlFor('crm_worker', 'worker'), max: 1 });
  gauges = measureLog({ service: 'crm', worker, clock: movableClock(), log: new SilentLog() });
});
afterAll(async () => {
  gauges.stop();
  await worker.end();
  await telemetry.stop();
});

it('shows lag as PostgreSQL counts it, where a broker that lost everything counts nothing (check 9)', async () => {
  await postgres().query('update crm.feed_head set seq = 700');
  await postgres().query(`insert into crm.cursors values ('crm.on-note.v1', 'crm', 0, 1, 1, 500, 1)`);
  await postgres().query(`insert into crm.relays values ('crm', 2, 0, 1, 0, 1)`);
  const [head = NaN] = await valuesOf('feed_head_events');
  const placeOf = async (reader: string) => (await valuesOf('reader_place_events', `"${reader}"`))[0] ?? NaN;
  expect([head - (await placeOf('crm.on-note.v1')), head - (await placeOf('relay'))]).toEqual([200, 700]);
  expect(await valuesOf('relay_generation'), 'a second stream: the first was lost').toEqual([2]);
});

it('counts what is parked, by whose it is', async () => {
  const row = `insert into crm.parked values ($1, 'crm.on-note.v1', $2, 'crm', 's', 't', 1, 1, 3, 'Error', now(), null)`;
  for (const tenantId of [v7(), v7()]) await postgres().query(row, [tenantId, v7()]);
  expect(await valuesOf('parked_events', '"crm.on-note.v1"')).toEqual([2]);
});
