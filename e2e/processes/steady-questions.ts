import { logQueriesOf } from '@parley/contracts';
import { HOUSE } from '@parley/kernel';
import { callerFor, linkToNats, SystemClock } from '@parley/platform';

import { installedKeys } from './installed-keys.js';
import type { Stage } from './stage.js';

const AT_ONCE = 8;

/** Somebody who asks crm without a pause, as the gateway does, and counts what goes wrong. */
export class SteadyQuestions {
  answered = 0;
  readonly failed: string[] = [];
  private isOver = false;
  private asking: Promise<unknown> = Promise.resolve();

  constructor(private readonly stage: Stage) {}

  async start(): Promise<void> {
    const { keys, nats } = this.stage.parts;
    const password = keys.get('gateway')?.['PARLEY_NATS_PASSWORD'];
    const link = await linkToNats({ url: nats.url, service: 'gateway', password });
    const clock = new SystemClock();
    const { queries } = await callerFor('gateway', { keys: installedKeys(keys), transport: link.rpc, clock });
    const actor = { tenantId: HOUSE, principal: { kind: 'system', id: 'gateway' } } as const;
    const ask = async () => {
      while (!this.isOver) {
        await queries
          .ask(logQueriesOf('crm').correlated, { correlationId: '018f0000-0000-7000-8000-000000000001' }, { actor })
          .then(() => (this.answered += 1))
          .catch((error: unknown) => this.failed.push(String(error)));
      }
    };
    this.asking = Promise.all(Array.from({ length: AT_ONCE }, ask)).finally(() => link.close());
  }

  async end(): Promise<void> {
    this.isOver = true;
    await this.asking;
  }
}
