import type { Envelope } from '@parley/contracts';

/** From when until when a record was so, and which of its versions that is. */
export type Valid = {
  readonly eventId: string;
  readonly version: number;
  readonly validFrom: Date | string;
  /** Null as long as it is so. */
  readonly validTo: Date | string | null;
};

type Recorded = Pick<Envelope, 'id' | 'recordedAt'>;

/** A version as its event begins it. */
export const begun = (before: Valid | null, { id, recordedAt }: Recorded): Valid => ({
  eventId: id,
  version: (before?.version ?? 0) + 1,
  validFrom: recordedAt,
  validTo: null,
});
