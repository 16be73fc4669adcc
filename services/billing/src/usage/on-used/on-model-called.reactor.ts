import { ModelCalled } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { type BatchReactor, Reacts } from '@parley/platform';

import { REST_MS, UsageMeter } from './usage-meter.adapter.js';

const consumer = 'billing.on-model-called.v1';

type Counted = typeof ModelCalled;

@Reacts({ consumer, events: [ModelCalled], restMilliseconds: REST_MS })
export class OnModelCalledReactor implements BatchReactor<Counted> {
  constructor(private readonly meter: UsageMeter) {}

  handleAll(occurrences: readonly Occurrence<Counted>[], effect: EffectOfMany) {
    return this.meter.count(occurrences, effect, consumer);
  }
}
