import { v4 } from 'uuid';
import { z } from 'zod';

import { EmbeddedBus } from '../../bus/embedded.bus.js';
import type { FeedSubscription } from '../../bus/bus.port.js';
import { ConsumerHost } from '../../consumers/consumer-host.js';
import { type ConsumerOfEach, consumer } from '../../consumers/consumer.js';
import { Remarked } from '../../fixture/crm.js';
import { RepeatingBus } from '../../fixture/repeating-bus.js';
import { Leases } from '../../leases/leases.js';
import { inTransaction } from '../../leases/transaction.js';
import type { Killed } from './killed-at.js';

const insert = 'insert into crm.effect values';
const schema = z.object({ name: z.string() });

/** The mutant's effect is written beside the transaction that remembers it. */
const handling =
  ({ crm, isMutant }: Killed, name: string): ConsumerOfEach<typeof Remarked>['handle'] =>
  async ({ data, envelope: { tenantId, id } }, { em }) => {
    const values = [tenantId, id, `${name} ${data.text}`];
    if (!isMutant) {
      await em.execute(`${insert} (?, ?, ?)`, values);
      return;
    }
    await inTransaction(crm.app, async (client) => {
      await client.query(`select set_config('app.tenant', $1, true)`, [tenantId]);
      await client.query(`${insert} ($1, $2, $3)`, values);
    });
  };

/** Handles what is in the feed, delivered four times, until it is ended. */
export async function consumes(killed: Killed, work: unknown): Promise<void> {
  const { crm, crashAt, clock } = killed;
  const { name } = schema.parse(work);
  const repeating = new RepeatingBus(new EmbeddedBus(crm.feeds, crm.signals));
  const host = new ConsumerHost(
    {
      ...{ schema: 'crm', transactions: crm.transactions, opener: crm.opener, clock, feeds: crm.feeds },
      ...{ worker: crm.worker, crashAt, holder: v4(), everyMilliseconds: 5, onError: console.error },
      bus: { subscribe: (subscription: FeedSubscription) => repeating.subscribe({ ...subscription, limit: 50 }) },
      leases: new Leases(crm.worker, { schema: 'crm', clock, milliseconds: 10_000 }),
    },
    [consumer({ name, events: [Remarked], handle: handling(killed, name) })],
  );
  await host.start();
  await new Promise(() => setInterval(() => undefined, 60_000));
}
