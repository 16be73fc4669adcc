import pg from 'pg';

import { type Column, STANDS_AT, type TableMapping } from './table-mapping.js';

/** Where a table of versions says of which record a row is, and until when it was so. */
export type VersionColumns = { readonly record: Column; readonly until: Column };

const quote = (name: string): string => pg.escapeIdentifier(name);

/** A table's full name; `schema` is the live one or the one a rebuild writes. */
export const qualified = (schema: string, table: string): string => `${quote(schema)}.${quote(table)}`;

const names = (mapping: TableMapping): readonly string[] => mapping.columns.map(({ name }) => name);

const keyNames = ({ key }: TableMapping): readonly string[] => key.map(({ name }) => name);

const list = (columns: readonly string[]): string => columns.map(quote).join(', ');

/** Reads rows by `$1` organizations and `$2` keys, pairwise, and locks them against the next batch. */
export function selectRows(schema: string, mapping: TableMapping): string {
  const [tenant, key] = mapping.key;
  return `select ${list([...names(mapping), STANDS_AT])} from ${qualified(schema, mapping.table)}
    join unnest($1::uuid[], $2::${key.type}[]) as asked (t, k) on ${quote(tenant.name)} = t and ${quote(key.name)} = k`;
}

/** Reads the rows that are so still, of `$1` organizations and `$2` records, pairwise. */
export function selectOpenRows(schema: string, mapping: TableMapping, { record, until }: VersionColumns): string {
  const [tenant] = mapping.key;
  return `select ${list([...names(mapping), STANDS_AT])} from ${qualified(schema, mapping.table)}
    join unnest($1::uuid[], $2::${record.type}[]) as asked (t, k)
      on ${quote(tenant.name)} = t and ${quote(record.name)} = k and ${quote(until.name)} is null`;
}

/** Removes every row of `$1` organizations and `$2` records, pairwise. */
export function deleteVersions(schema: string, mapping: TableMapping, { record }: VersionColumns): string {
  const [tenant] = mapping.key;
  return `delete from ${qualified(schema, mapping.table)} using unnest($1::uuid[], $2::${record.type}[]) as gone (t, k)
    where ${quote(tenant.name)} = t and ${quote(record.name)} = k`;
}

/**
 * Inserts or overwrites the rows in `$1` (a JSON array of records, `stands_at` among them). A row that already stands
 * as far or farther stays, so an event that comes again changes nothing.
 */
export function upsertRows(schema: string, mapping: TableMapping): string {
  const table = qualified(schema, mapping.table);
  const all = [...names(mapping), STANDS_AT];
  const others = all.filter((name) => !keyNames(mapping).includes(name));
  return `insert into ${table} as live (${list(all)})
    select ${list(all)} from jsonb_populate_recordset(null::${table}, $1::jsonb)
    on conflict (${list(keyNames(mapping))}) do update
    set ${others.map((name) => `${quote(name)} = excluded.${quote(name)}`).join(', ')}
    where live.${quote(STANDS_AT)} < excluded.${quote(STANDS_AT)}`;
}

/** Removes rows by `$1` organizations and `$2` keys, pairwise. */
export function deleteRows(schema: string, mapping: TableMapping): string {
  const [tenant, key] = mapping.key;
  return `delete from ${qualified(schema, mapping.table)}
    using unnest($1::uuid[], $2::${key.type}[]) as gone (t, k) where ${quote(tenant.name)} = t and ${quote(key.name)} = k`;
}
