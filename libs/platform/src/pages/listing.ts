import type { PageInput } from '@parley/contracts';
import { z } from 'zod';

import type { Statement, TenantDatabase } from '../tenancy/tenant-database.port.js';
import { cursorOf, type KeyColumn, placeOf } from './cursor.js';
import { bothDirections } from './page.errors.js';
import { allOf, type Column, type Columns, everything, type Where, whereOf } from './where.js';

/** What a list is read from. */
export type Listing<Node> = {
  /** One row as a JSON value: what a page's node is. */
  readonly node: string;
  readonly view: z.ZodType<Node>;
  /** `from …` with its joins, without a condition. */
  readonly from: string;
  /** Those of `from`, in their order. Default: none. */
  readonly fromValues?: readonly unknown[];
  /** The same without what a condition can't ask about, for counting, and without values. Default: `from`. */
  readonly countedFrom?: string;
  readonly columns: Columns;
  /** The last key of every order. */
  readonly id: Column;
  /** The order where nobody asks for another. */
  readonly usual: Key;
  /** How many the list as a whole has, where counting it would cost more than a page of it. */
  readonly total?: string;
};

/** One key of an order: a column by its name, and which way. */
export type Key = { readonly field: string; readonly direction: 'asc' | 'desc' };

/** What a list query was asked. */
export type Asked = {
  readonly page: PageInput;
  readonly filter?: object | undefined;
  readonly orderBy?: readonly Key[] | undefined;
};

/** A row as `rows` answers it: the node, and where it stands in the order. */
type ListedRow<Node> = { readonly node: Node; readonly place: readonly string[] };

/** Up to this number a list is counted exactly; beyond it `totalCount` is null. */
export const COUNTED_EXACTLY = 10_000;

const DEFAULT_LENGTH = 25;

const counted = z.array(z.object({ count: z.int() }));

/** One question to a list: its statements, and how their rows become a page. */
export class ListQuestion<Node> {
  private readonly keys: readonly KeyColumn[];
  private readonly slice: Slice;
  private readonly filter: Where;

  /** `besides` are conditions that are no part of the filter, such as a search. @throws DomainError `invalid` `page.…` */
  constructor(
    private readonly listing: Listing<Node>,
    { page, filter, orderBy }: Asked,
    besides: Where = everything,
  ) {
    this.keys = keysOf(listing, orderBy);
    this.slice = sliceOf(page, this.keys);
    this.filter = allOf([whereOf(filter, listing.columns), besides]);
  }

  /** The page, asked of the database that holds the list. */
  async read(database: TenantDatabase, scope: { readonly tenantId: string }) {
    const [rows, count] = await database.read(scope, [this.rows(), this.count()]);
    const listed = z.array(z.object({ node: this.listing.view, place: z.array(z.string()) }));
    const [all] = counted.parse(count);
    return this.page(listed.parse(rows), all?.count ?? 0);
  }

  /** One more than the page holds says whether there are others. */
  rows(): Statement {
    const { where, values } = allOf([this.filter, this.beyond()]);
    const keys = this.keys.map(({ sql, ...key }) => `${sql} ${this.goesDown(key) ? 'desc' : 'asc'}`).join(', ');
    const place = this.keys.map(({ sql }) => `(${sql})::text`).join(', ');
    const { node, from, fromValues = [] } = this.listing;
    const sql = `select ${node} as node, json_build_array(${place}) as place ${from} where ${where} order by ${keys} limit ${this.slice.limit + 1}`;
    return { sql, values: [...fromValues, ...values] };
  }

  /** Counts to at most one more than is counted exactly. */
  count(): Statement {
    const { where, values } = this.filter;
    const { from, countedFrom = from, total } = this.listing;
    if (total !== undefined && where === 'true') return { sql: total, values };
    const found = `select 1 ${countedFrom} where ${where} limit ${COUNTED_EXACTLY + 1}`;
    return { sql: `select count(*)::int as count from (${found}) as counted`, values };
  }

  /** A Relay page in the order asked for, whichever way it was read. */
  page(rows: readonly ListedRow<Node>[], count: number) {
    const { limit, isForward, from } = this.slice;
    const hasMore = rows.length > limit;
    const shown = rows.slice(0, limit);
    return {
      edges: (isForward ? shown : shown.toReversed()).map(({ node, place }) => ({
        cursor: cursorOf(place, this.keys),
        node,
      })),
      hasNextPage: isForward ? hasMore : from !== null,
      hasPreviousPage: isForward ? from !== null : hasMore,
      totalCount: count > COUNTED_EXACTLY ? null : count,
    };
  }

  private goesDown = ({ isDescending }: Pick<KeyColumn, 'isDescending'>) => isDescending === this.slice.isForward;

  /** Past the cursor's row: one comparison of rows where all keys go the same way, which finds its index. */
  private beyond(): Where {
    const { from } = this.slice;
    if (!from) return everything;
    const [first] = this.keys;
    const isEven = this.keys.every((key) => key.isDescending === first?.isDescending);
    return isEven && first ? this.rowBeyond(from, this.goesDown(first) ? '<' : '>') : this.keysBeyond(from);
  }

  private rowBeyond(from: readonly string[], than: string): Where {
    const columns = this.keys.map(({ sql }) => sql).join(', ');
    return { where: `(${columns}) ${than} (${this.keys.map(({ type }) => `?::${type}`).join(', ')})`, values: from };
  }

  private keysBeyond(from: readonly string[]): Where {
    const ways = this.keys.map((key, index) => {
      const same = this.keys.slice(0, index).map(({ sql, type }) => `${sql} = ?::${type}`);
      return `(${[...same, `${key.sql} ${this.goesDown(key) ? '<' : '>'} ?::${key.type}`].join(' and ')})`;
    });
    return { where: `(${ways.join(' or ')})`, values: this.keys.flatMap((_, index) => from.slice(0, index + 1)) };
  }
}

function keysOf(
  { columns, id, usual }: Pick<Listing<unknown>, 'columns' | 'id' | 'usual'>,
  orderBy: Asked['orderBy'],
): readonly KeyColumn[] {
  const asked = orderBy?.length ? orderBy : [usual];
  const keys = asked.map(({ field, direction }) => {
    const column = columns[field];
    if (!column) throw new TypeError(`No column is listed for ${field}`);
    return { ...column, isDescending: direction === 'desc' };
  });
  return [...keys, { ...id, isDescending: keys[0]?.isDescending ?? true }];
}

type Slice = {
  readonly limit: number;
  /** Away from the start of the order (`first`, `after`), or back towards it (`last`, `before`). */
  readonly isForward: boolean;
  /** The keys of the cursor's row. */
  readonly from: readonly string[] | null;
};

type Direction = { readonly limit: number | undefined; readonly cursor: string | undefined };

const isAsked = ({ limit, cursor }: Direction) => limit !== undefined || cursor !== undefined;

/** @throws DomainError `invalid` `page.both-directions` | `page.cursor` */
function sliceOf({ first, after, last, before }: PageInput, keys: readonly KeyColumn[]): Slice {
  const [forward, backward] = [
    { limit: first, cursor: after },
    { limit: last, cursor: before },
  ];
  if (isAsked(forward) && isAsked(backward)) throw bothDirections();
  const isForward = !isAsked(backward);
  const { limit = DEFAULT_LENGTH, cursor } = isForward ? forward : backward;
  return { isForward, limit, from: cursor === undefined ? null : placeOf(cursor, keys) };
}
