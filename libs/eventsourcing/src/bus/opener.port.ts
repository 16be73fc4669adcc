import type { DomainEvent, Recorded } from '@parley/contracts';

import type { Delivered } from '../consumers/consumer.js';

/** A delivered event in clear and of its latest version, or why it can't be read. */
export type OpenedEvent =
  | { readonly sealed: Delivered; readonly event: Recorded<DomainEvent> }
  | { readonly sealed: Delivered; readonly problem: unknown };

/** Opens what was delivered: personal fields in clear where their keys exist, data of the version that this code knows. */
export abstract class EventOpener {
  /** In the order given. One that can't be read leaves the others readable; an outage of the keyring throws. */
  abstract open(events: readonly Delivered[]): Promise<readonly OpenedEvent[]>;
}
