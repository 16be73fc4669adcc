import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import type { CallContext, Scheduled } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { followUpStream } from '../follow-up.js';
import type { followUpDue } from './follow-up-due.timer.js';
import { type FollowUpSend, recordFollowUpSend } from './record-follow-up-send.js';

export type Due = Scheduled<typeof followUpDue> & { readonly id: string };

/** A follow-up's stream as its timer sees it. */
@Injectable()
export class FollowUpRecord {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
  ) {}

  async stateOf({ tenantId, payload }: Due) {
    return (await this.events.load(followUpStream(tenantId, payload.followUpId))).state;
  }

  async record({ tenantId }: Due, call: CallContext, send: FollowUpSend): Promise<void> {
    const commandId = v7();
    const { actor, correlationId = commandId, causationId = commandId } = call;
    const context = { actor, commandId, correlationId, causationId, now: this.clock.now().toISOString() };
    await this.events.update(followUpStream(tenantId, send.followUpId), context, (followUp) =>
      recordFollowUpSend(send, followUp),
    );
  }
}
