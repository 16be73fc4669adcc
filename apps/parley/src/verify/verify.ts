import type { ServiceName } from '@parley/contracts';
import { type Finding, verifyLog } from '@parley/eventsourcing';

import { type Installed, installedIn, type Where } from '../installed/installed.js';
import { servicesAsked, withWorker } from '../installed/service-database.js';
import { Told } from '../told.js';
import { sentenceOf } from './sentence.js';

/** What stands in a service's log: how many events were read, and what the chain says of them. */
export type Verified = {
  readonly service: ServiceName;
  readonly events: number;
  readonly findings: readonly Finding[];
};

/** Reads one service's whole log against its hash chain. */
export const verified = (
  installed: Installed,
  service: ServiceName,
  onProgress: (count: number) => void = () => undefined,
): Promise<Verified> =>
  withWorker(installed, service, async (database) => {
    const findings: Finding[] = [];
    const reading = verifyLog({ service, database, onProgress });
    for (;;) {
      const { done, value } = await reading.next();
      if (done) return { service, events: value, findings };
      findings.push(value);
    }
  });

export type VerifyOptions = Where & { readonly service: string | undefined; readonly isJson: boolean };

/** Verifies the logs that are asked for, and tells of each; exit code 1 where one was touched. */
export async function verify({ service: named, isJson, ...where }: VerifyOptions): Promise<void> {
  const installed = installedIn(where);
  const { services, untold } = servicesAsked(installed, named);
  const told = new Told();
  for (const sentence of untold) told.aside(`Left out: ${sentence}`);
  for (const service of services) {
    const one = await verified(installed, service, (count) => told.progress(`Verifying ${service} … ${count} events`));
    told.line(isJson ? JSON.stringify(one) : reportOf(one));
    if (one.findings.length > 0) process.exitCode = 1;
  }
}

const reportOf = ({ service, events, findings }: Verified): string =>
  findings.length === 0
    ? `ok   ${service}: ${events} events, as they were written`
    : findings.map((one) => `FAIL ${service}: ${sentenceOf(one)}`).join('\n');
