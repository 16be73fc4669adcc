import { z } from 'zod';

/** A page of a list that can grow: `first` ≤ 100 after an opaque cursor, or `last` before one. */
export const pageInput = z.object({
  first: z.int().min(1).max(100).optional(),
  after: z.string().optional(),
  last: z.int().min(1).max(100).optional(),
  before: z.string().optional(),
});

export type PageInput = z.infer<typeof pageInput>;

/** What every list query answers: each item with its cursor, and `totalCount` exact to 10,000, null beyond. */
export const pageOf = <Item extends z.ZodType>(item: Item) =>
  z.object({
    edges: z.array(z.object({ cursor: z.string(), node: item })),
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    totalCount: z.int().nullable(),
  });

/** At most 200 ids; answers come in the order asked, missing or foreign ones as null. */
export const idsInput = z.object({ ids: z.array(z.uuid()).max(200) });

/** The position that the read model must have passed: a query waits up to 500 ms for it, then answers `not-yet`. */
export const atLeast = z.object({ atLeast: z.string().optional() });

/** Every command answers at least this: the record's id and a position that reads its own write. */
export const accepted = z.object({ id: z.uuid(), position: z.string() });
