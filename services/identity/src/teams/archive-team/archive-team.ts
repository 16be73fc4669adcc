import { TeamArchived, type TeamEvent } from '@parley/contracts';

import { teamNotFound } from '../team.errors.js';
import type { Team } from '../team.js';

export function archiveTeam({ teamId }: { readonly teamId: string }, team: Team): readonly TeamEvent[] {
  if (team.status === 'unknown') throw teamNotFound(teamId);
  return team.status === 'archived' ? [] : [TeamArchived({ teamId })];
}
