import { EventStore } from '@parley/eventsourcing';
import { type CommandContext, HOUSE } from '@parley/kernel';
import { Timers } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { inHouse } from '../../house-context.js';
import { deleteUser, userStream } from '../user.js';
import { AccountRemains } from './account-remains.adapter.js';
import { accountErasureDue } from './account-erasure-due.timer.js';

/** When somebody looks whether the end was cut short. */
const LATER_MS = 60_000;

/** The end of a user who is in no organization any more. The timer stands before the event does. */
@Injectable()
export class AccountErasure {
  constructor(
    private readonly events: EventStore,
    private readonly timers: Timers,
    private readonly remains: AccountRemains,
  ) {}

  /** The position at which they are no more. */
  async begin(userId: string, context: CommandContext): Promise<string> {
    const dueAt = new Date(Date.parse(context.now) + LATER_MS).toISOString();
    await this.timers.schedule(accountErasureDue, { tenantId: HOUSE, key: userId, dueAt, payload: { userId } });
    const { position } = await this.events.update(userStream(HOUSE, userId), inHouse(context, userId), (user) =>
      deleteUser({ userId }, user),
    );
    await this.finish(userId, context);
    return position;
  }

  /** Any number of times; nothing where they are there, still or again. */
  async finish(userId: string, context: CommandContext): Promise<void> {
    const { state } = await this.events.load(userStream(HOUSE, userId));
    if (state.status === 'deleted') await this.remains.clear(userId, context);
  }
}
