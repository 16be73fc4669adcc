import { teamEvents } from '@parley/contracts';
import { readModel, tenantKey } from '@parley/eventsourcing';
import { defineEntity, p } from '@mikro-orm/core';

export type KnownTeam = {
  readonly teamId: string;
  readonly name: string;
  readonly principalIds: string[];
  readonly isArchived: boolean;
};

export const KnownTeamTable = defineEntity({
  name: 'KnownTeam',
  tableName: 'known_team',
  properties: {
    ...tenantKey,
    teamId: p.uuid().primary(),
    name: p.text(),
    principalIds: p.json<string[]>(),
    isArchived: p.boolean(),
  },
});

export const teamDirectory = readModel({
  name: 'identity.team-directory.v1',
  table: KnownTeamTable,
  events: teamEvents,
  mode: 'inline',
  key: ({ data }) => data.teamId,

  evolve(team: KnownTeam | null, event): KnownTeam | null {
    switch (event.type) {
      case 'identity.team.created':
        return { ...event.data, isArchived: false };
      case 'identity.team.changed': {
        const { name, principalIds } = event.data;
        return team && { ...team, name: name ?? team.name, principalIds: principalIds ?? team.principalIds };
      }
      case 'identity.team.archived':
        return team && { ...team, isArchived: true };
    }
  },
});
