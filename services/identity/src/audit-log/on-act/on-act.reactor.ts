import { type EventDefinition, eventsOf, type ServiceName, serviceNames } from '@parley/contracts';
import type { EffectOfMany, Occurrence } from '@parley/eventsourcing';
import { type BatchReactor, Reacts } from '@parley/platform';
import type { Type } from '@nestjs/common';

import { mayBeAct } from '../acts.js';
import { keepActs } from '../audit-entries.adapter.js';

/** Nobody waits for an entry: many are kept together. */
const REST_MS = 500;

function onActOf(service: ServiceName): Type<BatchReactor<EventDefinition>> {
  const consumer = `identity.audit-log-of-${service}.v1`;

  @Reacts({ consumer, events: eventsOf[service].filter(mayBeAct), restMilliseconds: REST_MS })
  class OnActReactor implements BatchReactor<EventDefinition> {
    handleAll(occurrences: readonly Occurrence[], effect: EffectOfMany): Promise<void> {
      const acts = occurrences.map(({ event }) => event);
      return keepActs(acts, effect);
    }
  }

  return OnActReactor;
}

/** Every service's acts, each by a consumer of its own. A service all of whose events are no acts has none. */
export const onActReactors = serviceNames
  .filter((service) => eventsOf[service].some(mayBeAct))
  .map((service) => onActOf(service));
