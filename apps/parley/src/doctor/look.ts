import { serviceNames, type ServiceName } from '@parley/contracts';
import { auditCatalogue, forService, type Offence } from '@parley/eventsourcing';
import type pg from 'pg';
import { z } from 'zod';

import type { Installed } from '../installed/installed.js';
import { withWorker } from '../installed/service-database.js';

const sql = `select json_build_object(
  'version', current_setting('server_version'),
  'number', current_setting('server_version_num')::int,
  'now', extract(epoch from clock_timestamp()) * 1000,
  'isReadOnly', pg_is_in_recovery() or current_setting('transaction_read_only') = 'on',
  'head', (select seq from {service}.feed_head),
  'readers', (select coalesce(json_agg(json_build_object('name', reader, 'feed', service, 'seq', seq)), '[]')
    from {service}.cursors),
  'stuck', (select count(*) from {service}.parked where next_try_at is null),
  'waiting', (select count(*) from {service}.parked where next_try_at is not null),
  'stallSeconds', (select coalesce(max(extract(epoch from clock_timestamp() - e.recorded_at)), 0)
    from {service}.events e, {service}.feed_head h where (e.epoch, e.xid, e.position) > (h.epoch, h.xid, h.position))
  )::text as answer`;

const answer = z.object({
  version: z.string(),
  number: z.int(),
  now: z.number(),
  isReadOnly: z.boolean(),
  head: z.coerce.number(),
  readers: z.array(z.object({ name: z.string(), feed: z.enum(serviceNames), seq: z.coerce.number() })),
  stuck: z.int(),
  waiting: z.int(),
  stallSeconds: z.number(),
});

/** What was seen in one service's database. */
export type Look = Omit<z.infer<typeof answer>, 'now'> & {
  readonly service: ServiceName;
  /** How far PostgreSQL's clock is ahead of this machine's. */
  readonly skewMs: number;
  readonly offences: readonly Offence[];
};

const row = z.object({ answer: z.string() });

/** Looks at a service's database as its worker role. @throws Problem where it can't */
export const lookAt = (installed: Installed, service: ServiceName): Promise<Look> =>
  withWorker(installed, service, async (pool: pg.Pool) => {
    const offences = await auditCatalogue(pool, service);
    const before = Date.now();
    const { rows } = await pool.query(forService(service, sql));
    const here = (before + Date.now()) / 2;
    const { now, ...seen } = answer.parse(JSON.parse(row.parse(rows[0]).answer));
    return { ...seen, service, offences, skewMs: now - here };
  });
