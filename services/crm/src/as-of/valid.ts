import type { Envelope } from '@parley/contracts';

import { changesBetween, type Changes } from './changes.js';

/** From when until when a record was so, which of its versions that is, and who made it so. */
export type Valid = {
  readonly eventId: string;
  readonly version: number;
  readonly validFrom: Date | string;
  /** Null as long as it is so. */
  readonly validTo: Date | string | null;
  /** What is another than in the version before; of the first, all that is there. */
  readonly changes: Changes;
  /** The import, merge, bulk edit or agent run that it was part of. */
  readonly changeSetId: string | null;
  readonly actorKind: string;
  readonly actorId: string;
};

type Recorded = Pick<Envelope, 'id' | 'recordedAt' | 'actor' | 'changeSetId'>;

/** A version of a record as its event begins it. */
export const begun = <Row extends object>(before: (Row & Valid) | null, row: Row, event: Recorded): Row & Valid => ({
  ...row,
  eventId: event.id,
  version: (before?.version ?? 0) + 1,
  validFrom: event.recordedAt,
  validTo: null,
  changes: changesBetween(before, row),
  changeSetId: event.changeSetId ?? null,
  actorKind: event.actor.kind,
  actorId: event.actor.id,
});
