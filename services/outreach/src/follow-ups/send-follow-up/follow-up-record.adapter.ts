import { EventStore } from '@parley/eventsourcing';
import { Clock } from '@parley/kernel';
import { currentTraceparent, type CallContext, type Scheduled, Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { v7 } from 'uuid';

import { followUpStream } from '../follow-up.js';
import { followUpDue } from './follow-up-due.timer.js';
import { nextTry } from './next-try.js';
import { type FollowUpSend, recordFollowUpSend } from './record-follow-up-send.js';

export type Due = Scheduled<typeof followUpDue> & { readonly id: string };

/** A follow-up's stream as its timer sees it. */
@Injectable()
export class FollowUpRecord {
  constructor(
    private readonly events: EventStore,
    private readonly clock: Clock,
    private readonly timers: Timers,
  ) {}

  async stateOf({ tenantId, payload }: Due) {
    return (await this.events.load(followUpStream(tenantId, payload.followUpId))).state;
  }

  /** Nothing is left to send today: it stays as it is, and is due again. */
  async wait({ dueAt, ...due }: Due, resetsAt: string): Promise<void> {
    await this.timers.schedule(followUpDue, { ...due, dueAt: nextTry(dueAt, resetsAt) });
  }

  async record({ tenantId }: Due, call: CallContext, send: FollowUpSend): Promise<void> {
    const commandId = v7();
    const { actor, correlationId = commandId, causationId = commandId } = call;
    const chain = { correlationId, causationId, ...currentTraceparent() };
    const context = { actor, commandId, ...chain, now: this.clock.now().toISOString() };
    await this.events.update(followUpStream(tenantId, send.followUpId), context, (followUp) =>
      recordFollowUpSend(send, followUp),
    );
  }
}
