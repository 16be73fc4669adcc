import { z } from 'zod';

/** Most values that one condition may name, and most filters that one `and` or `or` may join. */
const MOST_VALUES = 100;
const MOST_JOINED = 20;

/** How many filters may stand within one another. */
export const DEEPEST_FILTER = 3;

/** A text of a condition; PostgreSQL holds no zero. */
export const filterText = z
  .string()
  .max(1000)
  .regex(/^[^\0]*$/);

/** A value that is this, or one of these. */
export const oneOf = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ eq: value.optional(), in: z.array(value).max(MOST_VALUES).optional() });

/** A text that is this, one of these, holds or begins with those letters, in whatever case. */
export const text = oneOf(filterText).extend({ contains: filterText.optional(), startsWith: filterText.optional() });

/** A value on a line: this, one of these, from, up to; both ends count. */
export const range = <Value extends z.ZodType>(value: Value) =>
  oneOf(value).extend({ gte: value.optional(), lte: value.optional() });

/** Words of which a record has several: any of these, or all of them. */
export const several = z.strictObject({
  any: z.array(filterText).max(MOST_VALUES).optional(),
  all: z.array(filterText).max(MOST_VALUES).optional(),
});

/** Whether something is so. */
export const flag = z.strictObject({ eq: z.boolean().optional() });

/** How filters hold one another. */
export type Joined = {
  readonly and?: readonly Joined[] | null | undefined;
  readonly or?: readonly Joined[] | null | undefined;
  readonly not?: Joined | null | undefined;
  readonly [field: string]: unknown;
};

/** How many filters stand within one another; 1 for one that holds none. */
export const filterDepth = ({ and, or, not }: Joined): number =>
  1 + Math.max(0, ...[...(and ?? []), ...(or ?? []), ...(not ? [not] : [])].map(filterDepth));

/**
 * A filter over named fields: all given conditions must hold. `and`, `or` and `not` hold filters of the same kind, three
 * levels deep. A name that no field has, or a filter that lies deeper, is refused.
 */
export function filterOf(shape: z.core.$ZodLooseShape) {
  const inner: z.ZodType<Joined> = z.lazy(() => filter);
  const several = z.array(inner).max(MOST_JOINED).optional();
  const filter = z
    .strictObject(shape)
    .partial()
    .extend({ and: several, or: several, not: inner.optional() })
    .refine((given) => filterDepth(given) <= DEEPEST_FILTER, { error: 'too-deep' });
  return filter;
}

/** In what order a list comes; the id is always the last key. */
export const orderBy = <const Fields extends readonly [string, ...string[]]>(fields: Fields) =>
  z.array(z.object({ field: z.enum(fields), direction: z.enum(['asc', 'desc']) })).max(3);
