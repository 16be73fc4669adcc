import { TeamCreated, type TeamEvent } from '@parley/contracts';

import type { Team } from '../team.js';

export type NewTeam = { readonly teamId: string; readonly name: string; readonly principalIds: readonly string[] };

export const createTeam = ({ teamId, name, principalIds }: NewTeam, team: Team): readonly TeamEvent[] =>
  team.status === 'unknown' ? [TeamCreated({ teamId, name, principalIds: [...principalIds] })] : [];
