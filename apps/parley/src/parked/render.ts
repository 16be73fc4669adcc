import type { ServiceName } from '@parley/contracts';
import type { ParkedEvent } from '@parley/eventsourcing';

/** An event that waits, and the service whose consumer could not handle it. */
export type Waiting = { readonly service: ServiceName; readonly event: ParkedEvent };

const line = (service: string, tries: string, rest: readonly string[]) =>
  [service.padEnd(9), tries.padStart(5), ...rest].join('  ').trimEnd();

const NEXT = 'yyyy-mm-dd hh:mm:ss'.length;

const secondsOf = (instant: Date) => instant.toISOString().slice(0, NEXT).replace('T', ' ');

/** Where each waits, how often it was tried, when it is tried next (UTC), and why it failed; ids and codes alone. */
export const tableOf = (waiting: readonly Waiting[]): string =>
  waiting.length === 0
    ? 'Nothing is parked.'
    : [line('service', 'tries', ['next try'.padEnd(NEXT), 'why']), ...waiting.map(rowOf)].join('\n');

function rowOf({ service, event: { tries, nextTryAt, problem, type, consumer, streamId } }: Waiting): string {
  const next = nextTryAt ? secondsOf(nextTryAt) : 'when replayed';
  const more = [type, consumer, streamId].map((text) => `\n                  ${text}`).join('');
  return line(service, String(tries), [next.padEnd(NEXT), problem]) + more;
}
