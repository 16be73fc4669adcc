import { type EventOf, MessageReceived, MessageSent, type Recorded } from '@parley/contracts';
import type { Effect, EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { REST_MS, UsageMeter } from './usage-meter.adapter.js';

const consumer = 'billing.on-message.v1';

type Counted = typeof MessageReceived | typeof MessageSent;

@Reacts({ consumer, events: [MessageReceived, MessageSent], restMilliseconds: REST_MS })
export class OnMessageReactor implements Reactor<Counted> {
  constructor(private readonly meter: UsageMeter) {}

  handle(event: Recorded<EventOf<Counted>>, { position, ...effect }: Effect) {
    return this.handleAll([{ event, position }], effect);
  }

  handleAll(occurrences: readonly Occurrence<Counted>[], effect: EffectOfMany) {
    return this.meter.count(occurrences, effect, consumer);
  }
}
