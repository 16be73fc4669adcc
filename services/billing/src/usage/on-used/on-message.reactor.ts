import { MessageReceived, MessageSent } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { type BatchReactor, Reacts } from '@parley/platform';

import { REST_MS, UsageMeter } from './usage-meter.adapter.js';

const consumer = 'billing.on-message.v1';

type Counted = typeof MessageReceived | typeof MessageSent;

@Reacts({ consumer, events: [MessageReceived, MessageSent], restMilliseconds: REST_MS })
export class OnMessageReactor implements BatchReactor<Counted> {
  constructor(private readonly meter: UsageMeter) {}

  handleAll(occurrences: readonly Occurrence<Counted>[], effect: EffectOfMany) {
    return this.meter.count(occurrences, effect, consumer);
  }
}
