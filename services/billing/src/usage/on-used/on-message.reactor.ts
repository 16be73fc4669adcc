import { type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { Effect } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { REST_MS, UsageMeter } from './usage-meter.adapter.js';

const consumer = 'billing.on-message.v1';

@Reacts({ consumer, events: [MessageReceived, MessageSent], restMilliseconds: REST_MS })
export class OnMessageReactor implements Reactor<typeof MessageReceived | typeof MessageSent> {
  constructor(private readonly meter: UsageMeter) {}

  handle(event: Recorded<EventOf<typeof MessageReceived | typeof MessageSent>>, effect: Effect) {
    return this.meter.count(event, effect, consumer);
  }
}
