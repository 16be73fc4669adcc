import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';

import { proposalStream } from '../proposal.js';
import { supersedeProposal, type Superseding } from '../supersede-proposal/supersede-proposal.js';

/** Which of the waiting proposals something newer overtakes. */
export type Overtaken = {
  readonly chatId?: string;
  readonly dealId?: string;
  readonly action?: 'reply' | 'stage-move';
  /** What stays, because it is the newer one. */
  readonly butRun?: string;
};

const sql = `
  select proposal_id as "proposalId" from agents.proposal
   where status = 'pending' and (?::uuid is null or chat_id = ?) and (?::uuid is null or move_deal_id = ?)
     and (?::text is null or action = ?) and run_id is distinct from ?::uuid`;

async function pendingIds(
  em: EntityManager,
  { chatId, dealId, action, butRun }: Overtaken,
): Promise<readonly string[]> {
  const [chat, deal, kind] = [chatId ?? null, dealId ?? null, action ?? null];
  const values = [chat, chat, deal, deal, kind, kind, butRun ?? null];
  const rows = await em.execute<{ proposalId: string }[]>(sql, values);
  return rows.map(({ proposalId }) => proposalId);
}

type Overtaking = {
  readonly em: EntityManager;
  readonly events: EventStore;
  readonly context: CommandContext;
};

/** Overtakes what waits. Most of the time nothing does, and that costs one statement. */
export async function supersedePending(
  { em, events, context }: Overtaking,
  overtaken: Overtaken,
  reason: Superseding['reason'],
): Promise<void> {
  for (const proposalId of await pendingIds(em, overtaken))
    await supersede({ events, context }, { proposalId, reason });
}

/** Overtakes one that waits. */
export async function supersede({ events, context }: Omit<Overtaking, 'em'>, superseding: Superseding): Promise<void> {
  await events.update(proposalStream(context.actor.tenantId, superseding.proposalId), context, (proposal) =>
    supersedeProposal(superseding, proposal),
  );
}
