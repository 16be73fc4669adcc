import { type Column, mapTable, STANDS_AT, type TableMapping } from '../read-models/row-mapping/table-mapping.js';
import type { ReadModel } from '../read-models/read-model.js';
import { appendOneFunction } from './append-one.sql.js';
import { forService, identifier, literal } from './service-name.js';

/** The table of a model that is written in the append, without the organization, which the append adds. */
type Written = {
  readonly name: string;
  readonly mode: ReadModel['mode'];
  readonly table: string;
  readonly key: Column;
  readonly columns: readonly Column[];
};

const writtenOf = ({ mode, name }: ReadModel, { table, key, columns }: TableMapping): Written => ({
  name,
  mode,
  table: identifier(table),
  key: key[1],
  columns: columns.filter(({ name }) => name !== key[0].name),
});

const list = (columns: readonly Column[], write: (column: Column) => string) => columns.map(write).join(', ');

const quoted = ({ name }: Column) => `"${identifier(name)}"`;

/** How a column is read back for its fold: the same text that the fold wrote, whatever the connection's settings. */
const asWritten = ({ name, type }: Column) => {
  const value = `t."${name}"`;
  if (/^(bigint|int8|numeric)/.test(type)) return `${value}::text`;
  if (type.startsWith('timestamp')) return `to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return value;
};

/** The row that one stream's inline fold stands at: its key is the stream's own id, the last 36 characters. */
const inlineRow = ({ table, key, columns }: Written) => `
  select ${literal(table)}::text as table_name,
    json_build_object(${list(columns, (column) => `${literal(column.name)}, ${asWritten(column)}`)}) as content
  from {service}.${table} t where t.tenant_id = p_tenant and t.${quoted(key)} = right(p_stream, 36)::${key.type}`;

/** Of two events with one key in one call the later stands. */
const latest = ({ mode, key }: Written) =>
  mode === 'inline'
    ? { distinct: '', order: '' }
    : { distinct: `distinct on (r.${quoted(key)}) `, order: `order by r.${quoted(key)}, r.n desc` };

const onConflict = ({ key, columns }: Written) =>
  `on conflict (tenant_id, ${quoted(key)}) do update set ${[
    `${STANDS_AT} = excluded.${STANDS_AT}`,
    ...columns.filter((column) => column !== key).map((column) => `${quoted(column)} = excluded.${quoted(column)}`),
  ].join(', ')}`;

const into = ({ table, columns }: Written) =>
  `insert into {service}.${table} (tenant_id, ${STANDS_AT}, ${list(columns, quoted)})`;

const put = (written: Written) => `
      ${into(written)}
      select ${latest(written).distinct}p_tenant, p_versions[r.n], ${list(written.columns, (column) => `r.${quoted(column)}`)}
      from json_to_recordset(v_table -> 'put') as r (n int, ${list(written.columns, (column) => `${quoted(column)} ${column.type}`)})
      where p_versions[r.n] is not null ${latest(written).order}
      ${onConflict(written)};`;

const gone = ({ table, key }: Written) => `
    if v_table -> 'gone' is not null then
      delete from {service}.${table} t using json_array_elements_text(v_table -> 'gone') as r (key)
      where t.tenant_id = p_tenant and t.${quoted(key)} = r.key::${key.type};
    end if;`;

const writes = (written: Written) => `
  v_table := p_rows -> ${literal(written.table)};
  if v_table is not null and ${literal(`${written.table}=${written.name}`)} = any (p_live) then${put(written)}${written.mode === 'inline' ? gone(written) : ''}
  end if;`;

/** Types whose text in JSON is the text that the column takes; the others are read as JSON reads a record. */
const plain =
  /^(uuid|text|varchar|boolean|smallint|int|integer|int4|bigint|int8|numeric|date|timestamp|timestamptz)\b(?!.*\[\])/;

const cell = (column: Column) =>
  plain.test(column.type)
    ? `(v_row ->> ${literal(column.name)})::${column.type}`
    : `(select r.${quoted(column)} from json_to_record(v_row) as r (${quoted(column)} ${column.type}))`;

/** The row of the one event that `append_one` writes, in place of a set of rows. */
const writeOne = (written: Written) => `
  v_table := p_rows -> ${literal(written.table)};
  if v_table is not null and ${literal(`${written.table}=${written.name}`)} = any (v_live) then
    v_row := v_table -> 'put' -> 0;
    if v_row is not null then
      ${into(written)}
      values (p_tenant, v_version, ${list(written.columns, cell)})
      ${onConflict(written)};
    end if;${written.mode === 'inline' ? gone(written) : ''}
  end if;`;

const none = 'select null::text as table_name, null::json as content where false';

/**
 * The part of append and load that knows the service's own tables. Made anew from the code's read models after each
 * migration; rows of a table that isn't in force yet are left to its rebuild.
 *
 * @param appendOne the function that appends one event, as first released if absent
 */
export function inlineRowsSql(service: string, models: readonly ReadModel[], appendOne = appendOneFunction): string {
  const written = models
    .filter(({ mode }) => mode !== 'runner')
    .map((model) => writtenOf(model, mapTable(model.table)));
  return forService(
    service,
    `
create or replace function {service}.inline_rows(p_tenant uuid, p_stream text)
returns table (table_name text, content json) language sql stable security invoker as $$
  ${
    written
      .filter(({ mode }) => mode === 'inline')
      .map(inlineRow)
      .join('\n  union all') || none
  }
$$;

create or replace function {service}.write_rows(p_tenant uuid, p_live text[], p_versions bigint[], p_rows json)
returns void language plpgsql security invoker as $$
declare
  v_table json;
begin
  ${written.map(writes).join('\n')}
end $$;
` + appendOne(written.map(writeOne).join('')),
  );
}
