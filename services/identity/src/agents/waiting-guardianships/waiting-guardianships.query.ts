import { ListWaitingGuardianships } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { KnownMemberTable } from '../../members/member-directory/member-directory.projection.js';
import { AgentNames, NAMELESS_AGENT } from '../agent-directory/agent-names.adapter.js';
import { WaitingGuardianshipTable } from './waiting-guardianships.projection.js';

/** What waits for whoever asks, the longest first; an agent that is no active member waits for nobody. */
@Answers(ListWaitingGuardianships)
export class WaitingGuardianshipsQuery implements Answerer<typeof ListWaitingGuardianships> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly names: AgentNames,
  ) {}

  async answer(_: object, actor: Actor) {
    const { tenantId, principal } = actor;
    const waiting = await this.database.inTenant(actor, async (em) => {
      const asked = await em.find(
        WaitingGuardianshipTable,
        { guardianId: principal.id },
        { orderBy: { askedAt: 'asc', agentId: 'asc' } },
      );
      const principalId = { $in: asked.map(({ agentId }) => agentId) };
      const active = await em.find(KnownMemberTable, { principalId, isActive: true });
      const ids = new Set(active.map((member) => member.principalId));
      return asked.filter(({ agentId }) => ids.has(agentId));
    });
    const names = await this.names.of(
      tenantId,
      waiting.map(({ agentId }) => agentId),
    );
    return {
      items: waiting.map(({ agentId, askedAt }) => ({ agentId, name: names.get(agentId) ?? NAMELESS_AGENT, askedAt })),
    };
  }
}
