import { isReached, type Reach, type SharedRecord } from '@parley/contracts';

import type { Answered } from '../answerable/answerable.js';

/** What no decision knows; a record in the recycle bin is so to all but the one that takes it out again. */
export type Unknown<Known> = { readonly status: 'unknown'; readonly inBin?: Known };

type Known = Answered & SharedRecord;

/** A record as it was before it was deleted, or unknown where it never was. */
export const outOfBin = <Record extends Known>(record: Record | Unknown<Record>): Record | Unknown<Record> =>
  'inBin' in record ? record.inBin : record;

/** Whether a record lies in the recycle bin. */
export const isInBin = (record: { readonly status: string; readonly inBin?: unknown }): boolean =>
  record.inBin !== undefined;

/** Whether there is such a record, be it in the recycle bin. */
export const isThere = (record: { readonly status: string; readonly inBin?: unknown }): boolean =>
  record.status !== 'unknown' || isInBin(record);

/** What somebody doesn't reach is to them as if it never was, in the recycle bin too. */
export function reached<Record extends Known & { readonly status: string }>(
  reach: Reach,
  record: Record | Unknown<Record>,
): Record | Unknown<Record> {
  const known = outOfBin(record);
  return 'assigneeId' in known && !isReached(reach, known) ? { status: 'unknown' } : record;
}
