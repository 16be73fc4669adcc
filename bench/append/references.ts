import { createHash, randomUUID } from 'node:crypto';

import { v7 } from 'uuid';

import type { Bench } from './open-bench.js';
import type { Variant } from './measure-appends.js';

const streams = 50;
const now = '2026-03-02T09:00:00.000Z';
const hash = createHash('sha256').update('ready').digest();

/** Bytes of the size and kind that the store makes of the same event. */
const data = JSON.stringify({
  dealId: randomUUID(),
  subjectId: randomUUID(),
  title: { $p: `1.1.${randomUUID()}.${Buffer.alloc(48, 7).toString('base64url')}` },
  tags: ['a'],
});

const own = () => Array.from({ length: streams }, () => ({ dealId: randomUUID(), version: 0 }));

/** The same four rows from ready bytes: `append_ready` of append.sql. */
export const ready =
  ({ log }: Bench): Variant =>
  () => {
    const deals = own();
    const tenantId = randomUUID();
    const principal = `user:${randomUUID()}`;
    let n = 0;
    const text = `select fixture.append_ready($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`;
    return async () => {
      const deal = deals[(n += 1) % streams];
      if (!deal) return;
      const id = v7();
      const { dealId, version } = deal;
      const stream = `fixture.deal-${dealId}`;
      const values = [
        tenantId,
        principal,
        id,
        stream,
        version,
        id,
        now,
        data,
        hash,
        hash,
        hash,
        dealId,
        'A roof for Ann',
      ];
      await log.app.query({ name: 'ready', text, values });
      deal.version += 1;
    };
  };

/** Two bare rows in one statement, without row-level security. */
export const bare =
  ({ log }: Bench): Variant =>
  () => {
    const deals = own();
    const tenantId = randomUUID();
    let n = 0;
    const text = `with head as (
        insert into fixture.bare_streams as s values ($1, $2, $3, $4, $5, false)
        on conflict (tenant_id, stream_id) do update set version = excluded.version, hash = excluded.hash)
      insert into fixture.bare_events (
        tenant_id, stream_id, stream_version, id, type, schema_version, occurred_at, recorded_at, actor_kind, actor_id,
        causation_id, correlation_id, command_id, data, digest, previous_hash, hash, epoch)
      values ($1, $2, $3, $6, 'fixture.deal.opened', 1, $5, $5, 'user', 'u', $6, $6, $6, $7, $4, $4, $4, 1)
      returning position`;
    return async () => {
      const deal = deals[(n += 1) % streams];
      if (!deal) return;
      deal.version += 1;
      const values = [tenantId, `fixture.deal-${deal.dealId}`, deal.version, hash, now, v7(), data];
      await log.app.query({ name: 'bare', text, values });
    };
  };
