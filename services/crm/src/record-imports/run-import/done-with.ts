import type { JobTrouble } from '@parley/contracts';

import type { Piece } from '../../jobs/advance-job.js';
import type { TableRow } from '../rows/table-row.js';
import type { RowOutcome } from '../write/row-outcome.js';

/** So much is told of one piece, at most: a table that is wrong throughout shows it in its first rows. */
const MOST_TOLD = 1000;

/** What became of a piece: a row with anything that could not be done is counted as such, and told of by its number. */
export function doneWith(
  piece: readonly TableRow[],
  outcomes: readonly RowOutcome[],
  subject: JobTrouble['subject'],
): Omit<Piece, 'jobId' | 'next'> {
  const refused = outcomes.flatMap(({ number, outcome }) =>
    typeof outcome === 'string' ? [] : [{ subject, row: number, code: outcome.code }],
  );
  const unread = piece.flatMap(({ number, troubles }) =>
    troubles.map(({ column, code }) => ({ subject, row: number, ...(column !== null && { column }), code })),
  );
  const all = [...unread, ...refused].toSorted((one, other) => one.row - other.row);
  const failedCount = new Set(all.map(({ row }) => row)).size;
  return { doneCount: piece.length - failedCount, failedCount, troubles: all.slice(0, MOST_TOLD) };
}
