import type { Clock } from '@parley/kernel';

import type { Crm, CrmUrls } from '../../fixture/crm.js';

/** What each role gets. */
export type Killed = {
  readonly crm: Crm;
  readonly urls: CrmUrls;
  readonly crashAt: (point: string) => void;
  readonly clock: Clock;
  readonly isMutant: boolean;
};

/** Ends this process at `<point>:<nth>` as a power cut would: nothing is finished, flushed or given back. */
export function killedAt(place: string): (point: string) => void {
  const [wanted, nth] = place.split(':');
  let reached = 0;
  return (point) => {
    if (point !== wanted) return;
    reached += 1;
    if (reached === Number(nth)) process.kill(process.pid, 'SIGKILL');
  };
}
