import { z } from 'zod';

import type { Queryable, Row } from '../leases/queryable.js';
import type { Fold, Placed } from './fold-batch.js';
import type { ReadModel, Versions } from './read-model.js';
import { deleteVersions, selectOpenRows, upsertRows } from './row-mapping/row-sql.js';
import {
  type Column,
  mapTable,
  recordFrom,
  rowFrom,
  STANDS_AT,
  type TableMapping,
} from './row-mapping/table-mapping.js';

/** What a record is after the event at `standsAt`; null where it is no more. */
type Version = { readonly tenantId: string; readonly row: object | null; readonly standsAt: bigint };

const standsAtRow = z.object({ [STANDS_AT]: z.string().transform(BigInt) });

/** A record's organization and id. */
type Named = readonly [tenantId: string, id: string];

/** What a batch of events makes of records, each by its address: their last versions, the rows that are other, what is no more. */
type Batch = {
  readonly last: Map<string, Version>;
  readonly rows: Map<string, ReadonlyMap<string, object>>;
  readonly gone: Map<string, Named>;
};

const pairs = (named: readonly Named[]): [string[], string[]] => [
  named.map(([tenantId]) => tenantId),
  named.map(([, id]) => id),
];

const unknown = { row: null, standsAt: -1n };

const addressOf = (tenantId: string, id: unknown): string => `${tenantId} ${String(id)}`;

/** A table with one row for each version of a record; none of one that is no more. */
export class VersionBatch implements Fold {
  readonly mapping: TableMapping;
  readonly #types: ReadonlySet<string>;
  readonly #record: Column;
  readonly #sql: Readonly<Record<'open' | 'upsert' | 'remove', string>>;

  constructor(
    readonly model: ReadModel,
    schema: string,
    private readonly versions: Versions,
  ) {
    this.mapping = mapTable(model.table);
    this.#types = new Set(model.events.map(({ type }) => type));
    this.#record = this.#column(versions.record);
    const places = { record: this.#record, until: this.#column(versions.until) };
    this.#sql = {
      open: selectOpenRows(schema, this.mapping, places),
      upsert: upsertRows(schema, this.mapping),
      remove: deleteVersions(schema, this.mapping, places),
    };
  }

  async apply(database: Queryable, events: readonly Placed[]): Promise<void> {
    const mine = events.filter(({ event }) => this.#types.has(event.type));
    if (mine.length === 0) return;
    const batch: Batch = { last: await this.#open(database, mine), rows: new Map(), gone: new Map() };
    for (const placed of mine) this.#fold(placed, batch);
    const gone = [...batch.gone.values()];
    if (gone.length > 0) await database.query(this.#sql.remove, pairs(gone));
    const rows = [...batch.rows.values()].flatMap((versions) => [...versions.values()]);
    if (rows.length > 0) await database.query(this.#sql.upsert, [JSON.stringify(rows)]);
  }

  /** The version before ends here, and another begins; with what is no more, all that it ever was goes. */
  #fold({ event, seq }: Placed, { last, rows, gone }: Batch): void {
    const { tenantId, recordedAt } = event.envelope;
    const id = this.versions.of(event);
    const address = addressOf(tenantId, id);
    const { row: was, standsAt } = last.get(address) ?? unknown;
    if (seq <= standsAt) return;
    const row = this.model.evolve(was, event);
    last.set(address, { tenantId, row, standsAt: seq });
    if (was && !row) {
      rows.delete(address);
      gone.set(address, [tenantId, id]);
    } else {
      const ended = was && { ...was, [this.versions.until]: recordedAt };
      rows.set(address, new Map([...(rows.get(address) ?? []), ...this.#recordsOf([ended, row], { tenantId, seq })]));
    }
  }

  #recordsOf(rows: readonly (object | null)[], at: { readonly tenantId: string; readonly seq: bigint }) {
    return rows.flatMap((row) => (row ? [this.#recordOf(row, at)] : []));
  }

  #recordOf(row: object, { tenantId, seq }: { readonly tenantId: string; readonly seq: bigint }) {
    const record = { ...recordFrom(this.mapping, row, tenantId), [STANDS_AT]: seq.toString() };
    return [addressOf(tenantId, Reflect.get(row, this.mapping.key[1].property)), record] as const;
  }

  async #open(database: Queryable, events: readonly Placed[]): Promise<Map<string, Version>> {
    const asked = events.map(({ event }) => [event.envelope.tenantId, this.versions.of(event)] as const);
    const each = [...new Map(asked.map((pair) => [addressOf(...pair), pair])).values()];
    const { rows } = await database.query(this.#sql.open, pairs(each));
    return new Map(rows.map((record) => this.#stored(record)));
  }

  #stored(record: Row): readonly [address: string, Version] {
    const tenantId = String(record[this.mapping.key[0].name]);
    const { [STANDS_AT]: standsAt } = standsAtRow.parse(record);
    return [addressOf(tenantId, record[this.#record.name]), { tenantId, row: rowFrom(this.mapping, record), standsAt }];
  }

  #column(property: string): Column {
    const column = this.mapping.columns.find((one) => one.property === property);
    if (!column) throw new Error(`${this.model.name}: its table has no ${property}`);
    return column;
  }
}
