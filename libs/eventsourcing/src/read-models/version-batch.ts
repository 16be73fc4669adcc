import { z } from 'zod';

import type { Queryable, Row } from '../leases/queryable.js';
import type { Fold, Placed } from './fold-batch.js';
import type { ReadModel, Versions } from './read-model.js';
import { selectOpenRows, upsertRows } from './row-mapping/row-sql.js';
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

const addressOf = (tenantId: string, id: unknown): string => `${tenantId} ${String(id)}`;

/** A table with one row for each version of a record. */
export class VersionBatch implements Fold {
  readonly mapping: TableMapping;
  readonly #types: ReadonlySet<string>;
  readonly #record: Column;
  readonly #sql: Readonly<Record<'open' | 'upsert', string>>;

  constructor(
    readonly model: ReadModel,
    schema: string,
    private readonly versions: Versions,
  ) {
    this.mapping = mapTable(model.table);
    this.#types = new Set(model.events.map(({ type }) => type));
    this.#record = this.#column(versions.record);
    const places = { record: this.#record, until: this.#column(versions.until) };
    this.#sql = { open: selectOpenRows(schema, this.mapping, places), upsert: upsertRows(schema, this.mapping) };
  }

  async apply(database: Queryable, events: readonly Placed[]): Promise<void> {
    const mine = events.filter(({ event }) => this.#types.has(event.type));
    if (mine.length === 0) return;
    const last = await this.#open(database, mine);
    const changed = new Map(mine.flatMap((placed) => this.#fold(placed, last)));
    if (changed.size > 0) await database.query(this.#sql.upsert, [JSON.stringify([...changed.values()])]);
  }

  /** Records by their addresses: the version before, which ends here, and the one that begins. */
  #fold({ event, seq }: Placed, last: Map<string, Version>): readonly (readonly [string, object])[] {
    const { tenantId, recordedAt } = event.envelope;
    const address = addressOf(tenantId, this.versions.of(event));
    const before = last.get(address);
    if (before && seq <= before.standsAt) return [];
    const row = this.model.evolve(before?.row ?? null, event);
    last.set(address, { tenantId, row, standsAt: seq });
    const ended = before?.row && { ...before.row, [this.versions.until]: recordedAt };
    return [ended, row].flatMap((one) => (one ? [this.#recordOf(one, { tenantId, seq })] : []));
  }

  #recordOf(row: object, { tenantId, seq }: { readonly tenantId: string; readonly seq: bigint }) {
    const record = { ...recordFrom(this.mapping, row, tenantId), [STANDS_AT]: seq.toString() };
    return [addressOf(tenantId, Reflect.get(row, this.mapping.key[1].property)), record] as const;
  }

  async #open(database: Queryable, events: readonly Placed[]): Promise<Map<string, Version>> {
    const asked = events.map(({ event }) => [event.envelope.tenantId, this.versions.of(event)] as const);
    const pairs = [...new Map(asked.map((pair) => [addressOf(...pair), pair])).values()];
    const { rows } = await database.query(this.#sql.open, [
      pairs.map(([tenantId]) => tenantId),
      pairs.map(([, record]) => record),
    ]);
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
