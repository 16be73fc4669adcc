import {
  TerritoriesApplicationAdvanced,
  TerritoriesApplicationFinished,
  TerritoriesApplicationRequested,
  type TerritoryApplicationEvent,
} from '@parley/contracts';

import type { Application } from './application.js';

/** Where a piece begins: after that record of that kind, in the order of ids. */
export type Place = { readonly records: 'contacts' | 'deals'; readonly after: string };

const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

export const firstPlace: Place = { records: 'contacts', after: BEFORE_ALL };

/** What became of one piece; `last` is the record it ended with, where more may follow. */
export type Piece = {
  readonly applicationId: string;
  readonly place: Place;
  readonly assignedCount: number;
  readonly last?: string | undefined;
};

/**
 * An asking is later than every one that is there, also where another replica's clock was ahead. Of two at once neither
 * sees the other, and it doesn't matter which of them goes on.
 */
export const laterThan = (last: Date | undefined, now: string): string =>
  last && last.toISOString() >= now ? new Date(last.getTime() + 1).toISOString() : now;

export const requestApplication = (applicationId: string, application: Application) =>
  application.status === 'unknown' ? [TerritoriesApplicationRequested({ applicationId })] : [];

/** Whoever asks again asks about all records anew, by the rules as they stand then: the earlier one ends where it is. */
export const endApplication = (
  applicationId: string,
  application: Application,
): readonly TerritoryApplicationEvent[] =>
  application.status === 'running'
    ? [TerritoriesApplicationFinished({ applicationId, assignedCount: application.assignedCount })]
    : [];

/** All contacts, then all deals. */
export function advanceApplication(piece: Piece, application: Application): readonly TerritoryApplicationEvent[] {
  if (application.status !== 'running') return [];
  const { applicationId, place, last } = piece;
  const assignedCount = application.assignedCount + piece.assignedCount;
  const next = nextPlace(place, last);
  return next
    ? [TerritoriesApplicationAdvanced({ applicationId, assignedCount, next })]
    : [TerritoriesApplicationFinished({ applicationId, assignedCount })];
}

function nextPlace({ records }: Place, last: string | undefined): Place | undefined {
  if (last !== undefined) return { records, after: last };
  return records === 'contacts' ? { records: 'deals', after: BEFORE_ALL } : undefined;
}
