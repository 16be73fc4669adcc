import type { Delivered } from '../consumers/consumer.js';
import type { Keyring } from '../keys/keyring.port.js';
import type { EventCatalog } from '../store/event-catalog.js';
import { keysFor, recorded } from '../store/stored-event.js';
import { EventOpener, type OpenedEvent } from './opener.port.js';

/** Opens events by the definitions that this code knows and the keys that still exist. */
export class CatalogOpener extends EventOpener {
  constructor(
    private readonly catalog: EventCatalog,
    private readonly keyring: Keyring,
  ) {
    super();
  }

  async open(events: readonly Delivered[]): Promise<readonly OpenedEvent[]> {
    const keys = await keysFor(
      events.map(({ event }) => event),
      this.keyring,
    );
    return events.map((sealed) => {
      try {
        const { event } = sealed;
        return { sealed, event: recorded(event, this.catalog, keys.get(event.envelope.tenantId)) };
      } catch (problem) {
        return { sealed, problem };
      }
    });
  }
}
