import { GetUsage, identityEvents, messageEvents, type OutputOf, runEvents } from '@parley/contracts';
import { type Batch, EmbeddedBus, type FeedSubscription } from '@parley/eventsourcing';
import type { CallContext } from '@parley/platform';
import { ServicesInFrame } from '@parley/platform/spec-support';

import { billingService } from '../billing.module.js';
import { BillingSettings } from '../billing.settings.js';

/** Every batch comes twice, as from a broker whose acknowledgements are lost. */
class RepeatingBus extends EmbeddedBus {
  override async *subscribe(subscription: FeedSubscription): AsyncIterable<Batch> {
    for await (const batch of super.subscribe(subscription)) {
      yield batch;
      yield batch;
    }
  }
}

const environment = { PARLEY_BILLING_AI_CALL_LIMIT: '100' };

/** billing among an identity, a messaging and agents that say what they are told to, over a bus that repeats itself. */
export class BillingInFrame extends ServicesInFrame {
  static async start(database: ConstructorParameters<typeof ServicesInFrame>[0]): Promise<BillingInFrame> {
    const frame = new BillingInFrame(database, RepeatingBus);
    await frame.neighbour('identity', identityEvents);
    await frame.neighbour('messaging', messageEvents);
    await frame.neighbour('agents', runEvents);
    await frame.serveBilling();
    return frame;
  }

  async usage(by: CallContext): Promise<OutputOf<typeof GetUsage>> {
    return (await this.as('gateway')).queries.ask(GetUsage, {}, by);
  }

  async restartBilling(): Promise<void> {
    await this.of('billing').stop();
    await this.serveBilling();
  }

  private serveBilling(): Promise<void> {
    return this.serve(billingService, BillingSettings.read({ service: 'billing', environment }));
  }
}
