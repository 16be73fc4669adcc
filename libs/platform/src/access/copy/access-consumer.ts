import type { Consumer } from '@parley/eventsourcing';

import type { Facts } from './facts.js';

/** Keeps a service's own copy of identity's facts, all in the order in which they came about: every service has this consumer. */
export const accessConsumer = (service: string, parts: readonly Facts[]): Consumer => ({
  name: `${service}.access.v1`,
  events: parts.flatMap(({ events }) => events),
  handle: async (event, { em }) => {
    for (const { events, rowsOf, learned } of parts) {
      if (!events.some(({ type }) => type === event.type)) continue;
      for (const { sql, values } of rowsOf(event)) await em.execute(sql, [...values]);
      learned(event);
    }
  },
});
