import { TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

import { AgentsIdentifiers } from '../../agents-ids.adapter.js';
import { AgentsSettings } from '../../agents.settings.js';
import {
  budgetConclusion,
  type Conclusion,
  conclusionOf,
  failedConclusion,
  limitConclusion,
  overtakenConclusion,
} from './conclusion.js';
import { proposalsOf } from './proposals-of-draft.js';
import type { Finished } from './run-recorder.adapter.js';

/** What a run came to, and which waiting proposals its own overtake. */
export type Weighed = { readonly conclusion: Conclusion; readonly overtaken: readonly string[] };

const facts = z.object({
  recent: z.int(),
  waiting: z.array(z.object({ proposalId: z.string(), action: z.string() })),
});

type Facts = z.infer<typeof facts>;

const sql = `
  select (select count(*)::int from agents.proposal
           where chat_id = ? and agent_id = ? and created_at > ?::timestamptz - interval '1 hour') as recent,
         coalesce((select json_agg(json_build_object('proposalId', proposal_id, 'action', action)) from agents.proposal
           where chat_id = ? and status = 'pending' and run_id <> ?), '[]') as waiting`;

/** Puts what was drafted before the guardrails. */
@Injectable()
export class Weighing {
  constructor(
    private readonly database: TenantDatabase,
    private readonly identifiers: AgentsIdentifiers,
    private readonly settings: AgentsSettings,
  ) {}

  async conclude(finished: Finished, now: Date): Promise<Weighed> {
    const { drafted, isOvertaken, allowance } = finished.work;
    if (!drafted) return { conclusion: allowance.isAllowed ? budgetConclusion : limitConclusion, overtaken: [] };
    if (drafted.outcome !== 'answered') return { conclusion: failedConclusion(drafted.outcome), overtaken: [] };
    if (isOvertaken) return { conclusion: overtakenConclusion, overtaken: [] };

    const { request, agent, work } = finished;
    const { recent, waiting } = await this.factsOf(finished, now);
    const { proposalOf } = await this.identifiers.of(request.tenantId);
    const conclusion = conclusionOf(
      proposalsOf({
        runId: request.runId,
        agentId: agent.agentId,
        requestedFor: request.requestedFor,
        context: work.context,
        draft: drafted.draft,
        proposalOf: (action) => proposalOf(request.runId, action),
        limits: this.limitsOf(finished, recent),
      }),
    );
    const actions = conclusion.proposals.map(({ action }): string => action);
    return {
      conclusion,
      overtaken: waiting.filter(({ action }) => actions.includes(action)).map(({ proposalId }) => proposalId),
    };
  }

  private limitsOf({ agent, work }: Finished, recentProposals: number) {
    const { proposalsPerHour, allowedLinks, priceBook } = this.settings;
    return {
      agentPermissions: agent.permissions,
      recentProposals,
      hourlyLimit: proposalsPerHour,
      isWithinBudget: work.allowance.isAllowed,
      allowedLinks,
      priceBook,
    };
  }

  private async factsOf({ request, agent }: Finished, now: Date): Promise<Facts> {
    const { tenantId, chatId, runId } = request;
    const values = [chatId, agent.agentId, now.toISOString(), chatId, runId];
    const [[row] = []] = await this.database.read({ tenantId }, [{ sql, values }]);
    return facts.parse(row);
  }
}
