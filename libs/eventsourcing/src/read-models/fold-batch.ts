import type { DomainEvent, Recorded } from '@parley/contracts';
import { z } from 'zod';

import type { OpenedEvent } from '../bus/opener.port.js';
import type { Queryable, Row } from '../leases/queryable.js';
import type { ReadModel } from './read-model.js';
import { deleteRows, selectRows, upsertRows } from './row-mapping/row-sql.js';
import { STANDS_AT, type TableMapping, mapTable, recordFrom, rowFrom } from './row-mapping/table-mapping.js';

/** An event on its way into a table: in clear, with its place in the feed. */
export type Placed = { readonly event: Recorded<DomainEvent>; readonly seq: bigint };

/** Opened events as a fold takes them. Fails on one that can't be read: a table may lack nothing. */
export const placedAll = (opened: readonly OpenedEvent[]): readonly Placed[] =>
  opened.map((one) => {
    if ('problem' in one) throw new Error('An event of the log can not be read', { cause: one.problem });
    return { event: one.event, seq: BigInt(one.sealed.seq) };
  });

type Folded = {
  readonly tenantId: string;
  readonly key: string;
  readonly row: object | null;
  /** Where the row stands in the table, and where it stands now. */
  readonly stored: bigint;
  readonly standsAt: bigint;
};

const standsAtRow = z.object({ [STANDS_AT]: z.string().transform(BigInt) });

const addressOf = (tenantId: string, key: string): string => `${tenantId} ${key}`;

/** One read model's table in one schema: the live one, or the one that a rebuild fills. */
export type Fold = {
  readonly model: ReadModel;
  readonly mapping: TableMapping;
  /** Folds events, in `seq` order, into the table. Those it has folded already change nothing. */
  apply(database: Queryable, events: readonly Placed[]): Promise<void>;
};

/** A table with one row for each key. */
export class FoldBatch implements Fold {
  readonly mapping: TableMapping;
  readonly #types: ReadonlySet<string>;
  readonly #sql: Readonly<Record<'select' | 'upsert' | 'remove', string>>;

  constructor(
    readonly model: ReadModel,
    schema: string,
  ) {
    this.mapping = mapTable(model.table);
    this.#types = new Set(model.events.map(({ type }) => type));
    this.#sql = {
      select: selectRows(schema, this.mapping),
      upsert: upsertRows(schema, this.mapping),
      remove: deleteRows(schema, this.mapping),
    };
  }

  async apply(database: Queryable, events: readonly Placed[]): Promise<void> {
    const mine = events.filter(({ event }) => this.#types.has(event.type));
    if (mine.length === 0) return;
    const rows = await this.#rows(database, mine);
    for (const placed of mine) this.#fold(rows, placed);
    await this.#write(
      database,
      [...rows.values()].filter(({ stored, standsAt }) => standsAt > stored),
    );
  }

  #fold(rows: Map<string, Folded>, { event, seq }: Placed): void {
    const { mode } = this.model;
    const { tenantId, streamVersion } = event.envelope;
    const key = this.model.key(event);
    const address = addressOf(tenantId, key);
    const { row, stored, standsAt } = rows.get(address) ?? { row: null, stored: -1n, standsAt: -1n };
    const at = mode === 'runner' ? seq : BigInt(streamVersion);
    if (at <= standsAt) return;
    const next = this.model.evolve(mode === 'insert-only' ? null : row, event);
    rows.set(address, { tenantId, key, row: next, stored, standsAt: at });
  }

  async #rows(database: Queryable, events: readonly Placed[]): Promise<Map<string, Folded>> {
    if (this.model.mode === 'insert-only') return new Map();
    const keys = new Map(
      events.map(({ event }) => {
        const [tenantId, key] = [event.envelope.tenantId, this.model.key(event)];
        return [addressOf(tenantId, key), { tenantId, key }];
      }),
    );
    const { rows } = await database.query(this.#sql.select, pairs([...keys.values()]));
    return new Map(rows.map((record) => this.#stored(record)));
  }

  #stored(record: Row): [address: string, Folded] {
    const [tenant, key] = this.mapping.key.map(({ name }) => String(record[name]));
    const standsAt = standsAtRow.parse(record)[STANDS_AT];
    const [tenantId = '', keyText = ''] = [tenant, key];
    const row = rowFrom(this.mapping, record);
    return [addressOf(tenantId, keyText), { tenantId, key: keyText, row, stored: standsAt, standsAt }];
  }

  async #write(database: Queryable, changed: readonly Folded[]): Promise<void> {
    const gone = changed.filter(({ row, stored }) => row === null && stored >= 0n);
    const records = changed.flatMap(({ row, tenantId, standsAt }) =>
      row === null ? [] : [{ ...recordFrom(this.mapping, row, tenantId), [STANDS_AT]: standsAt.toString() }],
    );
    if (gone.length > 0) await database.query(this.#sql.remove, pairs(gone));
    if (records.length > 0) await database.query(this.#sql.upsert, [JSON.stringify(records)]);
  }
}

const pairs = (rows: readonly { readonly tenantId: string; readonly key: string }[]): [string[], string[]] => [
  rows.map(({ tenantId }) => tenantId),
  rows.map(({ key }) => key),
];
