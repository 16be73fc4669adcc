import { agentIdentityEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownAgent = { readonly agentId: string; readonly name: string | null; readonly guardianId: string | null };

export const KnownAgentTable = defineEntity({
  name: 'KnownAgent',
  tableName: 'known_agent',
  properties: {
    ...tenantKey,
    agentId: p.uuid().primary(),
    name: p.text().nullable(),
    guardianId: p.uuid().nullable(),
  },
});

/** How the organization's agents are called, and who answers for them. */
export const agentDirectory = readModel({
  name: 'identity.agent-directory.v1',
  table: KnownAgentTable,
  events: agentIdentityEvents,
  mode: 'inline',
  key: ({ data }) => data.agentId,

  evolve(agent: KnownAgent | null, { type, data }): KnownAgent {
    const known = agent ?? { agentId: data.agentId, name: null, guardianId: null };
    switch (type) {
      case 'identity.agent.created':
      case 'identity.agent.renamed':
        return { ...known, name: data.name };
      case 'identity.agent.guardian-set':
        return { ...known, guardianId: data.guardianId };
      case 'identity.agent.guardian-named':
        return known;
    }
  },
});
