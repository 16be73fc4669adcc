import type { TeamEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

/** Members who answer for records together, named by the principals that they are. */
export type Team =
  | { readonly status: 'unknown' }
  | { readonly status: 'current' | 'archived'; readonly name: string; readonly principalIds: readonly string[] };

export const initialTeam: Team = { status: 'unknown' };

export function evolve(team: Team, event: TeamEvent): Team {
  switch (event.type) {
    case 'identity.team.created':
      return { status: 'current', name: event.data.name, principalIds: event.data.principalIds };
    case 'identity.team.changed': {
      if (team.status === 'unknown') return team;
      const { name = team.name, principalIds = team.principalIds } = event.data;
      return { ...team, name, principalIds };
    }
    case 'identity.team.archived':
      return team.status === 'unknown' ? team : { ...team, status: 'archived' };
  }
}

export const teamStream = streamOf<Team, TeamEvent>('identity.team', { initial: initialTeam, evolve });
