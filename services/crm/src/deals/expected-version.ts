import { dealVersion } from './deal.errors.js';

/** A deal as its reader saw it: what somebody changed meanwhile is not changed again unseen. */
export type ReadDeal = {
  readonly dealId: string;
  readonly version: number;
  readonly expectedVersion?: number | undefined;
};

export function checkVersion({ dealId, version, expectedVersion }: ReadDeal): void {
  if (expectedVersion !== undefined && expectedVersion !== version) throw dealVersion(dealId, version);
}
