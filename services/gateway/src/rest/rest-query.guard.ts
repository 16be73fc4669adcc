import { inputInvalid } from '@parley/platform';
import { z } from 'zod';

import { orderIn, ordersOf, unwrapped } from './rest-order.guard.js';

/** One condition of a list's filter as an address names it: `status`, `status.in`, `joinedAt.gte`. */
export type Condition = { readonly field: string; readonly test: string; readonly schema: z.ZodType };

/** What the address of a path may say after its question mark. */
export type QueryShape = {
  readonly names: readonly string[];
  readonly hasPage: boolean;
  readonly conditions: ReadonlyMap<string, Condition>;
  /** The keys of an order, `joinedAt.asc`; none where there is one order alone. */
  readonly orders: readonly string[];
};

const pageFields = ['first', 'last', 'after', 'before'];

/** Filters within filters have no place in an address: who joins conditions asks over GraphQL. */
const joining = ['and', 'or', 'not'];

/** Fields of an input that an address says in its own way. */
const ORDER = 'orderBy';
const saidOtherwise = ['page', 'filter', ORDER];

const fieldsOf = (schema: unknown): readonly (readonly [string, unknown])[] => {
  const inner = unwrapped(schema);
  return inner instanceof z.ZodObject ? Object.entries(inner.shape) : [];
};

/** The conditions of a filter, by the names that an address has for them. */
export const conditionsOf = (filter: unknown): ReadonlyMap<string, Condition> =>
  new Map(
    fieldsOf(filter)
      .filter(([field]) => !joining.includes(field))
      .flatMap(([field, tests]) =>
        fieldsOf(tests).flatMap(([test, schema]): readonly (readonly [string, Condition])[] =>
          schema instanceof z.ZodType ? [[test === 'eq' ? field : `${field}.${test}`, { field, test, schema }]] : [],
        ),
      ),
  );

/** @param filled what the path or the door says already */
export const queryShape = ({ shape }: z.ZodObject, filled: readonly string[]): QueryShape => ({
  names: Object.keys(shape).filter((name) => ![...saidOtherwise, ...filled].includes(name)),
  hasPage: 'page' in shape,
  conditions: conditionsOf(shape['filter']),
  orders: ordersOf(shape['orderBy']),
});

/**
 * What an address says, as the contract takes it.
 * @throws DomainError `invalid` `input.invalid` for a name that the path doesn't know, even `__proto__`
 */
export function readQuery(shape: QueryShape, query: unknown): Record<string, unknown> {
  const given = entriesOf(query);
  const unknown = given.filter(([name]) => !isKnown(shape, name));
  if (unknown.length > 0) throw inputInvalid(unknown.map(([path]) => ({ path, code: 'unrecognized_keys' })));
  const page = given.filter(([name]) => shape.hasPage && pageFields.includes(name));
  const filter = filterIn(shape, given);
  return {
    ...Object.fromEntries(given.filter(([name]) => shape.names.includes(name))),
    ...(shape.hasPage && { page: Object.fromEntries(page.map(([name, value]) => [name, numberIn(name, value)])) }),
    ...(filter && { filter }),
    ...orderOf(shape, given),
  };
}

const entriesOf = (query: unknown): readonly (readonly [string, unknown])[] =>
  typeof query === 'object' && query !== null ? Object.entries(query) : [];

const isKnown = ({ names, hasPage, conditions, orders }: QueryShape, name: string): boolean =>
  names.includes(name) ||
  (hasPage && pageFields.includes(name)) ||
  conditions.has(name) ||
  (orders.length > 0 && name === ORDER);

/** What is no text stays as it came: the contract refuses it. */
function orderOf({ orders }: QueryShape, given: readonly (readonly [string, unknown])[]) {
  const [, value] = given.find(([name]) => orders.length > 0 && name === ORDER) ?? [];
  if (value === undefined) return {};
  return { [ORDER]: typeof value === 'string' ? orderIn(value) : value };
}

function filterIn({ conditions }: QueryShape, given: readonly (readonly [string, unknown])[]) {
  const filter = new Map<string, Record<string, unknown>>();
  for (const [name, value] of given) {
    const condition = conditions.get(name);
    if (!condition) continue;
    const { field, test } = condition;
    filter.set(field, { ...filter.get(field), [test]: valueIn(condition, value) });
  }
  return filter.size > 0 ? Object.fromEntries(filter) : undefined;
}

/** An address knows texts alone: several values of one condition stand between commas. */
function valueIn({ schema }: Condition, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const inner = unwrapped(schema);
  if (inner instanceof z.ZodArray) return value.split(',');
  return inner instanceof z.ZodBoolean ? { true: true, false: false }[value] : value;
}

const numberIn = (name: string, value: unknown) => (name === 'first' || name === 'last' ? Number(value) : value);

/** How an address calls the place of a fault: a condition by its own name, a field of the page without the page. */
export function nameInAddress([first, ...rest]: readonly PropertyKey[]): readonly PropertyKey[] {
  if (first === 'page') return rest;
  if (first === ORDER) return [ORDER];
  if (first !== 'filter') return first === undefined ? rest : [first, ...rest];
  const [field = '', test = 'eq'] = rest;
  return test === 'eq' ? [field] : [field, test];
}
