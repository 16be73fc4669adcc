import type { Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { assignedChats } from '../../chats/assigned-chats.adapter.js';
import { proposalStream } from '../../proposals/proposal.js';
import { closeAskedTurn } from '../../turns/close-turn/close-turn.js';
import { turnStream } from '../../turns/turn.js';
import { runStream } from '../agent-run/agent-run.js';
import { chatNotVisible, nothingToPropose } from '../run.errors.js';

/** What a member's asking begins and ends in the log. */
@Injectable()
export class AskedRuns {
  constructor(
    private readonly events: EventStore,
    private readonly database: TenantDatabase,
  ) {}

  /** @throws DomainError `agents.chat.not-found` for a chat out of reach, as for one that never was */
  async begin(chatId: string, context: CommandContext, reach: Reach): Promise<void> {
    const { tenantId } = context.actor;
    if (!(await assignedChats.isWithin(reach, chatId, { database: this.database, tenantId })))
      throw chatNotVisible(chatId);
    const { idempotency: _key, ...closing } = context;
    await this.events.update(turnStream(tenantId, chatId), closing, closeAskedTurn);
  }

  /** Only now: a run that was cut short is gone on with when the member asks again under the same key. */
  end(runId: string, context: CommandContext) {
    return this.events.update(runStream(context.actor.tenantId, runId), context, () => []);
  }

  /** What the same request was answered with before. */
  async firstThatIs(tenantId: string, proposalIds: readonly string[]): Promise<string> {
    for (const proposalId of proposalIds) {
      const { state } = await this.events.load(proposalStream(tenantId, proposalId));
      if (state.status !== 'unknown') return proposalId;
    }
    throw nothingToPropose(undefined);
  }
}
