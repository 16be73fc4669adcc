import type { Where } from '@parley/platform';

/** Those rows of a table of versions that were so at an instant. */
export const validAt = (table: string, asOf: string): Where => ({
  where: `${table}.valid_from <= ?::timestamptz and coalesce(${table}.valid_to, 'infinity') > ?::timestamptz`,
  values: [asOf, asOf],
});
