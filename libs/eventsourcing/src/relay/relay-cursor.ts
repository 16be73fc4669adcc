import { z } from 'zod';

import type { Place } from '../bus/place.js';
import { FencedOff } from '../consumers/cursors.js';
import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';

/** How far a service's feed was published, into which of its streams. */
export type Published = Place & {
  /** Grows with each stream: a broker that lost its store gets a new one, and everything again. */
  readonly generation: number;
  /** The stream's own number of the last message. */
  readonly streamSeq: number;
};

const row = z
  .object({ generation: z.int(), stream_seq: z.coerce.number(), epoch: z.int(), seq: z.string().transform(BigInt) })
  .transform(({ stream_seq, ...rest }): Published => ({ ...rest, streamSeq: stream_seq }));

/** The relay's durable place: claimed by a lease's fence, moved by compare-and-set. */
export class RelayCursor {
  constructor(
    private readonly database: Queryable,
    private readonly service: string,
  ) {}

  async claim(fence: string): Promise<Published> {
    const { rows } = await this.database.query(
      this.#sql(`insert into {service}.relays as r (service, generation, stream_seq, epoch, seq, fence)
        values ($1, 1, 0, 0, 0, $2) on conflict (service) do update set fence = $2 where r.fence <= $2
        returning generation, stream_seq, epoch, seq`),
      [this.service, fence],
    );
    if (!rows[0]) throw new FencedOff('relay');
    return row.parse(rows[0]);
  }

  /** @throws FencedOff where another leader, or another place, stands there now */
  async move(from: Published, to: Published, fence: string): Promise<void> {
    const { rowCount } = await this.database.query(
      this.#sql(`update {service}.relays set generation = $4, stream_seq = $5, epoch = $6, seq = $7
        where service = $1 and fence = $2 and generation = $3 and stream_seq = $8 and seq = $9`),
      [
        ...[this.service, fence, from.generation, to.generation, to.streamSeq, to.epoch, to.seq.toString()],
        ...[from.streamSeq, from.seq.toString()],
      ],
    );
    if (rowCount !== 1) throw new FencedOff('relay');
  }

  /** The last exported event up to `seq`, in that partition or in all; 0 where there is none. */
  async lastExported({ seq, types, partition }: Exported): Promise<string> {
    const { rows } = await this.database.query(
      this.#sql(`select f.seq from {service}.feed f
        join {service}.events e on e.tenant_id = f.tenant_id and e.position = f.position
        where f.seq <= $1 and e.type = any ($2) and ($3::smallint is null or f.partition = $3)
        order by f.seq desc limit 1`),
      [seq.toString(), types, partition ?? null],
    );
    return rows[0] === undefined ? '0' : seqRow.parse(rows[0]).seq;
  }

  #sql(text: string): string {
    return forService(this.service, text);
  }
}

const seqRow = z.object({ seq: z.string() });

type Exported = { readonly seq: bigint; readonly types: readonly string[]; readonly partition?: number };
