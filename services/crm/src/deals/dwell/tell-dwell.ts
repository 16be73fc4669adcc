import { DwellPassed, type DwellEvent, type EventOf } from '@parley/contracts';

import type { Dwell } from './dwell.js';

export type LongStay = EventOf<typeof DwellPassed>['data'];

export const tellDwell = (stay: LongStay, { toldOf }: Dwell): readonly DwellEvent[] =>
  toldOf === stay.since ? [] : [DwellPassed(stay)];

/** When a stay is longer than that, in ISO 8601 UTC. */
export const passesAt = (since: string, limitSeconds: number): string =>
  new Date(Date.parse(since) + limitSeconds * 1000).toISOString();
