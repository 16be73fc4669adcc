import { instant, type PageInput } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { z } from 'zod';

const place = z.object({ at: instant, id: z.uuid() });

/** Where a row stands in a list that is ordered by an instant, newest first, with the id as last key. */
export type Place = z.infer<typeof place>;

/** What a list query reads: `limit` rows on from a place, and one more that says whether there are others. */
export type Slice = {
  readonly limit: number;
  /** Towards older rows (`first`, `after`), or towards newer ones (`last`, `before`). */
  readonly isForward: boolean;
  readonly from: Place | null;
};

const DEFAULT_LENGTH = 25;

/** Up to this number a list is counted exactly; beyond it `totalCount` is null. */
export const COUNTED_EXACTLY = 10_000;

const cursorOf = (row: Place): string => Buffer.from(JSON.stringify([row.at, row.id])).toString('base64url');

/** @throws DomainError `invalid` `page.cursor` */
function placeOf(cursor: string): Place {
  try {
    const [at, id] = z.tuple([z.string(), z.string()]).parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
    return place.parse({ at, id });
  } catch {
    throw new DomainError('invalid', 'page.cursor');
  }
}

/** @throws DomainError `invalid` `page.both-directions` | `page.cursor` */
export function sliceOf({ first, after, last, before }: PageInput): Slice {
  const [forward, backward] = [
    { limit: first, cursor: after },
    { limit: last, cursor: before },
  ];
  if (isAsked(forward) && isAsked(backward)) throw new DomainError('invalid', 'page.both-directions');
  const isForward = !isAsked(backward);
  const { limit = DEFAULT_LENGTH, cursor } = isForward ? forward : backward;
  return { isForward, limit, from: cursor === undefined ? null : placeOf(cursor) };
}

type Direction = { readonly limit: number | undefined; readonly cursor: string | undefined };

const isAsked = ({ limit, cursor }: Direction) => limit !== undefined || cursor !== undefined;

/** The `order by` and the bound of a slice, over an instant's and an id's column; `?` takes the place's two values. */
export function keysetOf({ isForward, from, limit }: Slice, at: string, id: string) {
  const [direction, than] = isForward ? ['desc', '<'] : ['asc', '>'];
  return {
    where: from ? `(${at}, ${id}) ${than} (?::timestamptz, ?::uuid)` : 'true',
    values: from ? [from.at, from.id] : [],
    orderBy: `${at} ${direction}, ${id} ${direction} limit ${limit + 1}`,
  };
}

type Read<Row> = {
  /** As the slice's order gave them: up to `limit + 1`. */
  readonly rows: readonly Row[];
  /** Counted to at most one more than `COUNTED_EXACTLY`. */
  readonly count: number;
  readonly placeOf: (row: Row) => Place;
};

/** A Relay page, newest first, whichever way it was read. */
export function pageFrom<Row>({ isForward, limit, from }: Slice, { rows, count, placeOf: placeIn }: Read<Row>) {
  const hasMore = rows.length > limit;
  const shown = rows.slice(0, limit);
  return {
    edges: (isForward ? shown : shown.toReversed()).map((node) => ({ cursor: cursorOf(placeIn(node)), node })),
    hasNextPage: isForward ? hasMore : from !== null,
    hasPreviousPage: isForward ? from !== null : hasMore,
    totalCount: count > COUNTED_EXACTLY ? null : count,
  };
}
