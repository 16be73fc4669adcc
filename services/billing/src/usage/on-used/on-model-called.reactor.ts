import { type EventOf, ModelCalled, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { REST_MS, UsageMeter } from './usage-meter.adapter.js';

const consumer = 'billing.on-model-called.v1';

@Reacts({ consumer, events: [ModelCalled], restMilliseconds: REST_MS })
export class OnModelCalledReactor implements Reactor<typeof ModelCalled> {
  constructor(private readonly meter: UsageMeter) {}

  handle(event: Recorded<EventOf<typeof ModelCalled>>, effect: Effect) {
    return this.meter.count(event, effect, consumer);
  }
}
