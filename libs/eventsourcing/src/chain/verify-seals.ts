import { z } from 'zod';

import { forService } from '../schema/service-name.js';
import { sealOf } from './digest.js';
import type { Finding, Verifying } from './finding.js';

const SEALED = 1_000;

/** Each number looks for its event by itself: left to choose, the planner reads the whole log for every page. */
const pageSql = `select f.seq, f.tenant_id, f.position, e.hash
  from {service}.feed f left join lateral (
    select l.hash from {service}.events l where l.tenant_id = f.tenant_id and l.position = f.position limit 1) e on true
  where f.seq > $1 and f.seq <= $1::bigint + $2 order by f.seq`;

const stateSql = `select h.seq::text as head, (
    select coalesce(json_agg(encode(s.seal, 'hex') order by s.number), '[]') from {service}.feed_seals s)::text as seals
  from {service}.feed_head h`;

const rowSchema = z.object({
  seq: z.string(),
  tenant_id: z.string(),
  position: z.string(),
  hash: z.instanceof(Buffer).nullable(),
});

type Row = z.infer<typeof rowSchema>;

const stateSchema = z.tuple([z.object({ head: z.coerce.number(), seals: z.string() })]);

const fromHex = (text: string) => Buffer.from(text, 'hex');

/** The numbers that a page of the feed lacks, and the events that it names and the log lacks. */
function* inPage(rows: readonly Row[], first: number, last: number): Generator<Finding> {
  const present = new Set(rows.map(({ seq }) => Number(seq)));
  for (let seq = first; seq <= last; seq += 1) if (!present.has(seq)) yield { kind: 'gap', seq: String(seq) };
  for (const { seq, tenant_id: tenantId, position, hash } of rows)
    if (hash === null) yield { kind: 'vanished', tenantId, position, seq };
}

/** The feed against the log and its seals, so that a vanished stream or a rewritten end shows. */
export async function* verifySeals({ service, database }: Verifying): AsyncGenerator<Finding> {
  const [state] = stateSchema.parse((await database.query(forService(service, stateSql))).rows);
  const seals = z.array(z.string()).parse(JSON.parse(state.seals));
  let previous = '';
  for (let number = 1; (number - 1) * SEALED < state.head; number += 1) {
    const before = (number - 1) * SEALED;
    const { rows } = await database.query(forService(service, pageSql), [before, SEALED]);
    const page = z.array(rowSchema).parse(rows);
    yield* inPage(page, before + 1, Math.min(number * SEALED, state.head));
    if (number * SEALED > state.head) return;
    const hashes = page.flatMap(({ hash }) => (hash === null ? [] : [hash]));
    const seal = seals[number - 1];
    if (seal !== sealOf(fromHex(previous), hashes).toString('hex')) yield { kind: 'seal', number };
    previous = seal ?? '';
  }
}
