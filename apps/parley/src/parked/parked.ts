import type { ServiceName } from '@parley/contracts';
import { ParkedEvents, type ParkedFilter } from '@parley/eventsourcing';
import { SystemClock } from '@parley/platform';

import { type Installed, installedIn, type Where } from '../installed/installed.js';
import { servicesAsked, withWorker } from '../installed/service-database.js';
import { Problem } from '../problem.js';
import { Told } from '../told.js';
import { tableOf, type Waiting } from './render.js';

/** The most that are shown of one service. */
const MOST = 1000;

const clock = new SystemClock();

const withParked = <Result>(installed: Installed, service: ServiceName, work: (all: ParkedEvents) => Promise<Result>) =>
  withWorker(installed, service, (pool) => work(new ParkedEvents(pool, service, clock)));

export type ListOptions = Where & { readonly service: string | undefined; readonly isJson: boolean };

/** Shows what waits in each service to be handled again, the stuck ones too. */
export async function listParked({ service: named, isJson, ...where }: ListOptions): Promise<void> {
  const installed = installedIn(where);
  const { services, untold } = servicesAsked(installed, named);
  const told = new Told();
  for (const sentence of untold) told.aside(`Left out: ${sentence}`);
  const waiting: Waiting[] = [];
  for (const service of services) {
    const events = await withParked(installed, service, (parked) => parked.list({}, MOST));
    waiting.push(...events.map((event) => ({ service, event })));
    if (events.length === MOST) told.aside(`${service} has more: these are the first ${MOST}.`);
  }
  if (isJson) for (const { service, event } of waiting) told.line(JSON.stringify({ in: service, ...event }));
  else told.line(tableOf(waiting));
}

export type ReplayOptions = Omit<ListOptions, 'isJson'> &
  ParkedFilter & {
    /** Everything that is parked, where no stream and no consumer is named. */
    readonly isAll: boolean;
  };

/** Makes what is named due now: the services that run handle it within a second, each stream in its order. */
export async function replayParked(options: ReplayOptions): Promise<void> {
  const { service: named, isAll } = options;
  const filter = filterOf(options);
  if (isAll === Object.keys(filter).length > 0)
    throw new Problem('Say which: --stream <stream>, --consumer <consumer>, or --all alone.');
  const installed = installedIn(options);
  const { services, untold } = servicesAsked(installed, named);
  const told = new Told();
  for (const sentence of untold) told.aside(`Left out: ${sentence}`);
  let count = 0;
  for (const service of services) count += await withParked(installed, service, (parked) => parked.replay(filter));
  told.line(count === 0 ? 'Nothing of that is parked.' : `${count} are due now: parley parked list shows what stays.`);
}

const filterOf = ({ streamId, consumer }: ParkedFilter): ParkedFilter => ({
  ...(streamId !== undefined && { streamId }),
  ...(consumer !== undefined && { consumer }),
});
