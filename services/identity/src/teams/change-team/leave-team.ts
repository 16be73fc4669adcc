import { TeamChanged, type TeamEvent } from '@parley/contracts';

import type { Team } from '../team.js';

export type LeavingTeam = { readonly teamId: string; readonly principalId: string };

export function leaveTeam({ teamId, principalId }: LeavingTeam, team: Team): readonly TeamEvent[] {
  if (team.status !== 'current' || !team.principalIds.includes(principalId)) return [];
  const fromPrincipalIds = [...team.principalIds];
  const principalIds = fromPrincipalIds.filter((id) => id !== principalId);
  return [TeamChanged({ teamId, principalIds, fromPrincipalIds })];
}
