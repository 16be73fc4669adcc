import type { EffectOfMany } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { uuids } from '@parley/platform';

import type { Superseding } from '../supersede-proposal/supersede-proposal.js';
import { type Overtaken, supersede } from './pending-proposals.table.js';

type Pending = { readonly proposalId: string; readonly chatId: string; readonly action: 'reply' | 'stage-move' };

const sql = `
  select proposal_id as "proposalId", chat_id as "chatId", action from agents.proposal
   where status = 'pending' and chat_id = any (?::uuid[])`;

/** What waits in the chats of a batch, read in one statement: most of the time nothing. */
export class PendingInChats {
  private constructor(
    private readonly effect: EffectOfMany,
    private readonly left: Set<Pending>,
  ) {}

  static async of(effect: EffectOfMany, chatIds: readonly string[]): Promise<PendingInChats> {
    const found = chatIds.length === 0 ? [] : await effect.em.execute<Pending[]>(sql, [uuids(chatIds)]);
    return new PendingInChats(effect, new Set(found));
  }

  /** Overtakes what waits in that chat: all of it, or what asks leave for that. */
  async supersede(
    { chatId, action }: Required<Pick<Overtaken, 'chatId'>> & Pick<Overtaken, 'action'>,
    reason: Superseding['reason'],
    context: CommandContext,
  ): Promise<void> {
    const { events } = this.effect;
    for (const pending of this.left) {
      if (pending.chatId !== chatId || (action && pending.action !== action)) continue;
      this.left.delete(pending);
      await supersede({ events, context }, { proposalId: pending.proposalId, reason });
    }
  }
}
