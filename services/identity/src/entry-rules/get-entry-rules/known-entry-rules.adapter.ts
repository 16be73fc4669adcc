import { EventStore } from '@parley/eventsourcing';
import { Injectable } from '@nestjs/common';

import { entryRulesStream } from '../entry-rules.js';

/** From where an organization may be entered, as it stands. */
@Injectable()
export class KnownEntryRules {
  constructor(private readonly events: EventStore) {}

  async of(tenantId: string) {
    const { state } = await this.events.load(entryRulesStream(tenantId, tenantId));
    return { origins: [...state.origins], networks: [...state.networks] };
  }
}
