import { type EventOf, ModelCalled, type Recorded } from '@parley/contracts';
import type { Effect, EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { type Reactor, Reacts } from '@parley/platform';

import { REST_MS, UsageMeter } from './usage-meter.adapter.js';

const consumer = 'billing.on-model-called.v1';

type Counted = typeof ModelCalled;

@Reacts({ consumer, events: [ModelCalled], restMilliseconds: REST_MS })
export class OnModelCalledReactor implements Reactor<Counted> {
  constructor(private readonly meter: UsageMeter) {}

  handle(event: Recorded<EventOf<Counted>>, { position, ...effect }: Effect) {
    return this.handleAll([{ event, position }], effect);
  }

  handleAll(occurrences: readonly Occurrence<Counted>[], effect: EffectOfMany) {
    return this.meter.count(occurrences, effect, consumer);
  }
}
