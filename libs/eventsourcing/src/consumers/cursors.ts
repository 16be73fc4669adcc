import { z } from 'zod';

import type { Lane } from '../bus/lane.js';
import type { Place } from '../bus/place.js';
import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';

/** Whose place it is, in whose feed. */
export type Reader = { readonly name: string; readonly service: string; readonly lane: Lane };

const placeRow = z.object({ epoch: z.int(), seq: z.string().transform(BigInt) });

/** Somebody with a higher fence reads now: whoever gets this must stop, and nothing of its transaction stays. */
export class FencedOff extends Error {
  override readonly name = 'FencedOff';

  constructor(reader: string) {
    super(`${reader} is read by a later holder of its lease`);
  }
}

const keyOf = ({ name, service, lane }: Reader) => [name, service, lane.count, lane.index];

/** Readers of one service's feed in one lane. */
function sharedKeyOf(readers: readonly Reader[]) {
  const [first] = readers;
  return [readers.map(({ name }) => name), first?.service ?? '', first?.lane.count ?? 1, first?.lane.index ?? 0];
}

/**
 * Durable places in feeds. A cursor moves in the transaction of what was done, and only under the fence that claimed it.
 */
export class Cursors {
  readonly #sql: Readonly<Record<'claim' | 'lock' | 'move' | 'take' | 'lockAll' | 'moveAll', string>>;

  constructor(schema: string) {
    const sql = (text: string) => forService(schema, text);
    this.#sql = {
      // A lane that is new begins where the slowest lane of an earlier share stood; the inbox knows the rest.
      claim: sql(`insert into {service}.cursors as c (reader, service, lanes, lane, epoch, seq, fence)
        select $1, $2, $3, $4, coalesce(min(o.epoch), $6), coalesce(min(o.seq), $7), $5
        from {service}.cursors o where o.reader = $1 and o.service = $2
        on conflict (reader, service, lanes, lane) do update set fence = $5 where c.fence <= $5 returning epoch, seq`),
      lock: sql(`select epoch, seq from {service}.cursors
        where reader = $1 and service = $2 and lanes = $3 and lane = $4 and fence = $5 for update`),
      move: sql(`update {service}.cursors set epoch = $6, seq = $7
        where reader = $1 and service = $2 and lanes = $3 and lane = $4 and fence = $5`),
      take: sql(`update {service}.cursors set epoch = $6, seq = $7
        where reader = $1 and service = $2 and lanes = $3 and lane = $4 and fence = $5
        returning set_config('app.tenant', $8, true)`),
      lockAll: sql(`select reader, epoch, seq from {service}.cursors
        where reader = any ($1) and service = $2 and lanes = $3 and lane = $4 and fence = $5 order by reader for update`),
      moveAll: sql(`update {service}.cursors set epoch = $6, seq = $7
        where reader = any ($1) and service = $2 and lanes = $3 and lane = $4 and fence = $5`),
    };
  }

  /** Takes the cursor over from whoever had it. A reader that is new begins at `start`. */
  async claim(database: Queryable, reader: Reader, { fence, start }: Claim): Promise<Place> {
    const values = [...keyOf(reader), fence, start.epoch, start.seq.toString()];
    const { rows } = await database.query(this.#sql.claim, values);
    if (!rows[0]) throw new FencedOff(reader.name);
    return placeRow.parse(rows[0]);
  }

  /** The place as it stands, held until the transaction ends. */
  async lock(database: Queryable, reader: Reader, fence: string): Promise<Place> {
    const { rows } = await database.query(this.#sql.lock, [...keyOf(reader), fence]);
    if (!rows[0]) throw new FencedOff(reader.name);
    return placeRow.parse(rows[0]);
  }

  /**
   * Moves the cursor first, before the effects that it counts, and enters their organization: one statement less to wait
   * for while the transaction holds back every feed of the cluster.
   */
  async take(database: Queryable, reader: Reader, to: Place & { readonly fence: string; tenantId: string }) {
    const values = [...keyOf(reader), to.fence, to.epoch, to.seq.toString(), to.tenantId];
    const { rows } = await database.query(this.#sql.take, values);
    if (!rows[0]) throw new FencedOff(reader.name);
  }

  /** The places of readers that share a lane, by their names, held until the transaction ends. */
  async lockAll(database: Queryable, readers: readonly Reader[], fence: string): Promise<ReadonlyMap<string, Place>> {
    const { rows } = await database.query(this.#sql.lockAll, [...sharedKeyOf(readers), fence]);
    const places = new Map(rows.map((row) => [String(row['reader']), placeRow.parse(row)]));
    for (const { name } of readers) if (!places.has(name)) throw new FencedOff(name);
    return places;
  }

  /** Moves cursors that this transaction has locked to one place. */
  async moveAll(database: Queryable, readers: readonly Reader[], to: Place & { readonly fence: string }) {
    await database.query(this.#sql.moveAll, [...sharedKeyOf(readers), to.fence, to.epoch, to.seq.toString()]);
  }

  /** Moves a cursor that this transaction has locked. */
  async move(database: Queryable, reader: Reader, to: Place & { readonly fence: string }): Promise<void> {
    await database.query(this.#sql.move, [...keyOf(reader), to.fence, to.epoch, to.seq.toString()]);
  }
}

export type Claim = { readonly fence: string; readonly start: Place };
