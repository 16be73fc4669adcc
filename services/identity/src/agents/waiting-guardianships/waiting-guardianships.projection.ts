import { agentIdentityEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type WaitingGuardianshipRow = {
  readonly agentId: string;
  readonly guardianId: string;
  readonly askedAt: string;
};

export const WaitingGuardianshipTable = defineEntity({
  name: 'WaitingGuardianship',
  tableName: 'waiting_guardianship',
  properties: { ...tenantKey, agentId: p.uuid().primary(), guardianId: p.uuid(), askedAt: p.text() },
});

/** Who was asked to answer for which agent, and has not accepted yet. */
export const waitingGuardianships = readModel({
  name: 'identity.waiting-guardianships.v1',
  table: WaitingGuardianshipTable,
  events: agentIdentityEvents,
  mode: 'inline',
  key: ({ data }) => data.agentId,

  evolve(waiting: WaitingGuardianshipRow | null, { type, data, envelope }): WaitingGuardianshipRow | null {
    switch (type) {
      case 'identity.agent.created':
      case 'identity.agent.renamed':
        return waiting;
      case 'identity.agent.guardian-set':
        return null;
      case 'identity.agent.guardian-named':
        return { ...data, askedAt: envelope.recordedAt };
    }
  },
});
