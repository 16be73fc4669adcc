import { agentEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type AgentRow = { readonly agentId: string; readonly addedAt: Date | string };

export const AgentTable = defineEntity({
  name: 'Agent',
  properties: { ...tenantKey, agentId: p.uuid().primary(), addedAt: p.datetime(3) },
});

export const agentDirectory = readModel({
  name: 'agents.agent-directory.v1',
  table: AgentTable,
  events: agentEvents,
  mode: 'inline',
  key: ({ data }) => data.agentId,

  evolve(agent: AgentRow | null, { type, data, envelope }): AgentRow | null {
    if (type === 'agents.agent.budget-set') return agent;
    return type === 'agents.agent.added' ? { agentId: data.agentId, addedAt: envelope.recordedAt } : null;
  },
});
