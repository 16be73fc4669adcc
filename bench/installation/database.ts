import pg from 'pg';
import { z } from 'zod';

const services = ['identity', 'crm', 'billing', 'messaging', 'agents', 'outreach'];

const lagged = z.array(z.object({ reader: z.string(), lag: z.coerce.number() }));

/** What the logs and read models of an installation hold, asked past all of its code. */
export class Database {
  readonly #pool: pg.Pool;
  #heard = { count: 0, seq: '0' };

  constructor(url: string) {
    this.#pool = new pg.Pool({ connectionString: url, max: 2 });
    this.#pool.on('error', () => undefined);
  }

  async rows<Row>(schema: z.ZodType<Row>, sql: string, values: readonly unknown[] = []): Promise<readonly Row[]> {
    return z.array(schema).parse((await this.#pool.query(sql, [...values])).rows);
  }

  async run(sql: string, values: readonly unknown[] = []): Promise<void> {
    await this.#pool.query(sql, [...values]);
  }

  /** Messages of contacts in messaging's feed: what came since the last call is counted, and added. One call at a time. */
  async heard(): Promise<number> {
    const [row] = await this.rows(
      z.object({ count: z.coerce.number(), seq: z.string() }),
      `select count(*) filter (where type = 'messaging.message.received'), coalesce(max(seq), $1::bigint)::text as seq
         from messaging.feed join messaging.events using (tenant_id, position) where seq > $1::bigint`,
      [this.#heard.seq],
    );
    if (row) this.#heard = { count: this.#heard.count + row.count, seq: row.seq };
    return this.#heard.count;
  }

  /** Messages in messaging's read model that the bench has written, by looking at each. */
  async stored(): Promise<number> {
    const [row] = await this.rows(
      z.object({ count: z.coerce.number() }),
      `select count(*) from messaging.message where direction = 'incoming' and content ->> 'text' like '#%'`,
    );
    return row?.count ?? 0;
  }

  /** How far every consumer and read model stands behind the head of what it reads; the farthest first. */
  async lags() {
    const heads = services.map((service) => `select '${service}' as service, seq from ${service}.feed_head`);
    const readers = services.map(
      (service) => `select '${service}: ' || reader as reader, service, seq from ${service}.cursors`,
    );
    return lagged.parse(
      await this.rows(
        z.unknown(),
        `with head as (${heads.join(' union all ')}), reader as (${readers.join(' union all ')})
         select reader, max(head.seq - reader.seq) as lag from reader join head using (service)
          group by reader order by lag desc`,
      ),
    );
  }

  async close(): Promise<void> {
    await this.#pool.end();
  }
}
