import { z } from 'zod';

/**
 * A column that a filter or an order may name, as SQL, and the type that its values are cast to. One of several ids or
 * words, `uuid[]` or `text[]`, is asked whether it holds one, or all of some, and is no order.
 */
export type Column = {
  readonly sql: string;
  readonly type: 'uuid' | 'uuid[]' | 'text' | 'text[]' | 'timestamptz' | 'boolean' | 'bigint' | 'numeric';
  /** The array, as SQL, of all that a value stands for which is asked about; only itself where this is left out. */
  readonly standsFor?: (value: string) => string;
};

/** The only columns that can be asked about, by the names that a contract gives them. */
export type Columns = Readonly<Record<string, Column>>;

/** A condition with `?` for its values, in their order. */
export type Where = { readonly where: string; readonly values: readonly unknown[] };

export const everything: Where = { where: 'true', values: [] };

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const condition = z.strictObject({
  eq: scalar.optional(),
  in: z.array(scalar).optional(),
  gte: scalar.optional(),
  lte: scalar.optional(),
  contains: z.string().optional(),
  startsWith: z.string().optional(),
  any: z.array(z.string()).optional(),
  all: z.array(z.string()).optional(),
});
const joined = z.array(z.record(z.string(), z.unknown()));

/**
 * A contract's filter as SQL over those columns. Names become SQL through the table alone, values are bound.
 * @throws TypeError for a field that has no column: the contract promises what the query can't hold
 */
export function whereOf(filter: object | undefined, columns: Columns): Where {
  const parts = Object.entries(filter ?? {}).filter(([, value]) => value !== undefined);
  return allOf(parts.map(([name, value]: [string, unknown]) => partOf(name, value, columns)));
}

/** All of them hold. */
export const allOf = (parts: readonly Where[]): Where =>
  joinedBy(
    ' and ',
    parts.filter(({ where }) => where !== 'true'),
    'true',
  );

function partOf(name: string, value: unknown, columns: Columns): Where {
  switch (name) {
    case 'and':
      return allOf(joined.parse(value).map((inner) => whereOf(inner, columns)));
    case 'or':
      return joinedBy(
        ' or ',
        joined.parse(value).map((inner) => whereOf(inner, columns)),
        'false',
      );
    case 'not':
      return notSo(whereOf(z.record(z.string(), z.unknown()).parse(value), columns));
  }
  const column = columns[name];
  if (!column) throw new TypeError(`No column is listed for ${name}`);
  const asked = condition.parse(value);
  return column.type === 'uuid[]' || column.type === 'text[]' ? hasSome(column, asked) : holds(column, asked);
}

const nothing: Where = { where: 'false', values: [] };

/** Any of these, all of those: of none there is no one, and all of none are always there. */
function hasSome({ sql, type }: Column, { eq, in: some, any, all = [] }: z.infer<typeof condition>): Where {
  const listed = (values: readonly unknown[]) => `array[${values.map(() => '?').join(', ')}]::${type}`;
  const wanted = [eq === undefined ? undefined : [eq], some, any].filter((values) => values !== undefined);
  const among = wanted.map((values) =>
    values.length > 0 ? { where: `${sql} && ${listed(values)}`, values } : nothing,
  );
  return allOf([...among, ...(all.length > 0 ? [{ where: `${sql} @> ${listed(all)}`, values: all }] : [])]);
}

/** What is unknown of a row doesn't hold: without it then holds. */
const notSo = ({ where, values }: Where): Where => ({ where: `not coalesce((${where}), false)`, values });

function holds({ sql, type, standsFor }: Column, asked: z.infer<typeof condition>): Where {
  const { eq, in: some, gte, lte, contains, startsWith } = asked;
  const bound = `?::${type}`;
  const compared = (operator: string, value: unknown): readonly Where[] =>
    value === undefined ? [] : [{ where: `${sql} ${operator} ${bound}`, values: [value] }];
  const equal = (value: unknown): Where => ({
    where: `${sql} = ${standsFor ? `any (${standsFor(bound)})` : bound}`,
    values: [value],
  });
  const amongSome = (values: readonly unknown[]): Where =>
    standsFor || values.length === 0
      ? joinedBy(' or ', values.map(equal), 'false')
      : { where: `${sql} in (${values.map(() => bound).join(', ')})`, values };
  const alike = [...like(sql, contains, (text) => `%${text}%`), ...like(sql, startsWith, (text) => `${text}%`)];
  return allOf([
    ...(eq === undefined ? [] : [equal(eq)]),
    ...compared('>=', gte),
    ...compared('<=', lte),
    ...alike,
    ...(some ? [amongSome(some)] : []),
  ]);
}

/** The signs that `like` knows mean themselves. */
const asItIs = (text: string): string => text.replaceAll(/[\\%_]/g, String.raw`\$&`);

const like = (sql: string, wanted: string | undefined, patternOf: (text: string) => string): readonly Where[] =>
  wanted === undefined ? [] : [{ where: `${sql} ilike ?`, values: [patternOf(asItIs(wanted))] }];

/** What is looked for stands in one of those columns; the signs that `like` knows mean themselves. */
export function containing(search: string | undefined, ...columns: readonly string[]): Where {
  const wanted = search?.trim();
  if (!wanted) return everything;
  const pattern = `%${asItIs(wanted)}%`;
  return joinedBy(
    ' or ',
    columns.map((sql) => ({ where: `${sql} ilike ?`, values: [pattern] })),
    'false',
  );
}

function joinedBy(word: string, parts: readonly Where[], none: string): Where {
  const [only, ...others] = parts;
  if (!only) return { where: none, values: [] };
  if (others.length === 0) return only;
  return { where: `(${parts.map(({ where }) => where).join(word)})`, values: parts.flatMap(({ values }) => values) };
}
