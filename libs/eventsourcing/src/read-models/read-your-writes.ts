import { setTimeout as pause } from 'node:timers/promises';

import { z } from 'zod';

import { readPosition } from '../bus/position.js';
import { badPosition, notYet, positionUnknown } from '../log.errors.js';
import type { Queryable } from '../leases/queryable.js';
import { forService } from '../schema/service-name.js';

export type AtLeast = {
  readonly tenantId: string;
  /** Opaque, as a command or a consumer's effect got it. */
  readonly position: string;
  /** Read models, or consumers of the position's service, whose tables are about to be read. */
  readonly readers: readonly string[];
};

/** The longest wait, in milliseconds. */
const patience = 500;
const interval = 10;

const seqRow = z.object({ seq: z.string().transform(BigInt) });
const cursorRow = z.object({ reader: z.string(), epoch: z.int(), seq: z.string().transform(BigInt) });
const cursorRows = z.array(cursorRow);

type Cursor = z.infer<typeof cursorRow>;

/** Makes a query wait until what it reads has caught up with what its caller has seen. */
export class ReadYourWrites {
  readonly #reading = new Map<string, Promise<readonly Cursor[]>>();
  #next: Promise<void> | undefined;

  constructor(
    private readonly service: string,
    /** As the service's worker role. */
    private readonly database: Queryable,
  ) {}

  /**
   * Resolves once every reader has passed the position.
   * @throws DomainError `unavailable` `eventsourcing.not-yet` after 500 ms; `invalid` `eventsourcing.bad-position`;
   * `conflict` `eventsourcing.position-unknown` where the log was restored to before it.
   */
  async atLeast(wanted: AtLeast): Promise<void> {
    const giveUpAt = performance.now() + patience;
    while (!(await this.#isPassed(wanted))) {
      if (performance.now() >= giveUpAt) throw notYet();
      await this.#moment();
    }
  }

  /** Those who wait look together: each for itself would keep the database from what they wait for. */
  #moment(): Promise<void> {
    return (this.#next ??= pause(interval).then(() => {
      this.#next = undefined;
    }));
  }

  async #isPassed({ tenantId, position, readers }: AtLeast): Promise<boolean> {
    const at = readPosition(position);
    const seq = at.kind === 'feed' ? at.seq : await this.#seqOf(at, tenantId);
    if (seq === undefined) return false;
    const cursors = await this.#cursors(at.service, readers);
    if (at.kind === 'feed' && cursors.some(({ epoch }) => epoch > at.epoch)) throw positionUnknown();
    return readers.every((reader) => {
      const lanes = cursors.filter((cursor) => cursor.reader === reader);
      return lanes.length > 0 && lanes.every((cursor) => cursor.seq >= seq);
    });
  }

  /** Where an appended event lies in the feed, once it was sequenced. */
  async #seqOf({ service, position }: { readonly service: string; readonly position: string }, tenantId: string) {
    if (service !== this.service) throw badPosition();
    const { rows } = await this.database.query(
      forService(this.service, 'select seq from {service}.feed where tenant_id = $1 and position = $2'),
      [tenantId, position],
    );
    return rows[0] && seqRow.parse(rows[0]).seq;
  }

  #cursors(service: string, readers: readonly string[]) {
    const key = [service, ...readers].join();
    const seen = this.#reading.get(key) ?? this.#read(service, readers).finally(() => this.#reading.delete(key));
    this.#reading.set(key, seen);
    return seen;
  }

  async #read(service: string, readers: readonly string[]) {
    const { rows } = await this.database.query(
      forService(
        this.service,
        'select reader, epoch, seq from {service}.cursors where service = $1 and reader = any ($2)',
      ),
      [service, readers],
    );
    return cursorRows.parse(rows);
  }
}
