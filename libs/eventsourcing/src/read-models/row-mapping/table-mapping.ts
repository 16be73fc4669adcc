import { type EntityProperty, type EntitySchema, MikroORM } from '@mikro-orm/postgresql';

import { storable } from './storable.js';

/** One column of a read-model table, and how its value crosses into TypeScript. */
export type Column = {
  readonly property: string;
  readonly name: string;
  /** PostgreSQL's type: `uuid`, `timestamptz`, `text[]`. */
  readonly type: string;
  readonly nullable: boolean;
  /** What the entity declares: `string`, `bigint`, `Date`. */
  readonly runtimeType: string;
};

/** A read-model table as SQL needs to know it, derived from its `EntitySchema` alone. */
export type TableMapping = {
  readonly table: string;
  readonly columns: readonly Column[];
  /** Primary-key columns in order: the organization first, then what the read model's `key` names. */
  readonly key: readonly [tenant: Column, key: Column];
};

/** Where each row says which stream version (inline, insert-only) or `seq` (runner) it stands at. Nobody declares it. */
export const STANDS_AT = 'stands_at';

const known = new WeakMap<EntitySchema, TableMapping>();

/** The columns of a read model's table. The answer is kept, since finding it out takes milliseconds. */
export function mapTable(schema: EntitySchema): TableMapping {
  const mapping = known.get(schema) ?? discover(schema);
  known.set(schema, mapping);
  return mapping;
}

function discover(schema: EntitySchema): TableMapping {
  const orm = new MikroORM({ entities: [schema], dbName: 'none' });
  const meta = orm.getMetadata().get(schema.meta.class);
  const columns = meta.props.filter((property) => property.persist !== false).map(columnOf);
  const [tenant, key, ...more] = meta.primaryKeys.map((name) => columns.find(({ property }) => property === name));
  if (tenant?.name !== 'tenant_id' || !key || more.length > 0)
    throw new Error(`${meta.tableName}: the primary key of a read model is tenant_id and one more column`);
  return { table: meta.tableName, columns, key: [tenant, key] };
}

function columnOf(property: EntityProperty): Column {
  const [name] = property.fieldNames;
  const [type] = property.columnTypes;
  if (!name || !type) throw new Error(`${property.name}: a read model's field is exactly one column`);
  const { nullable = false, runtimeType } = property;
  return { property: property.name, name, type, nullable, runtimeType };
}

/** What the database gives for a column, as the entity declares it. */
function fromDatabase(value: unknown, { runtimeType }: Column): unknown {
  if (value instanceof Date) return runtimeType === 'Date' ? value : value.toISOString();
  if (typeof value !== 'string') return value;
  switch (runtimeType) {
    case 'Date':
      return new Date(value);
    case 'bigint':
      return BigInt(value);
    case 'number':
      return Number(value);
    default:
      return value;
  }
}

/** A row of the table as its fold knows it, whether it was read as columns or as JSON by column name. */
export const rowFrom = ({ columns }: TableMapping, record: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    columns
      .filter(({ name }) => name in record)
      .map((column) => [column.property, fromDatabase(record[column.name], column)]),
  );

/** A folded row as JSON by column name: what `jsonb_populate_recordset` takes. The organization is the caller's. */
export function recordFrom({ columns, key }: TableMapping, row: object, tenantId: string): Record<string, unknown> {
  const record: Record<string, unknown> = {};
  for (const { name, property } of columns) record[name] = storable(Reflect.get(row, property));
  record[key[0].name] = tenantId;
  return record;
}
