import { TeamCreated, type TeamEvent } from '@parley/contracts';

import type { Team } from '../team.js';
import { type Grouper, notWidening } from '../widening.js';

export type NewTeam = {
  readonly teamId: string;
  readonly name: string;
  readonly principalIds: readonly string[];
  readonly by: Grouper;
};

export function createTeam({ teamId, name, principalIds, by }: NewTeam, team: Team): readonly TeamEvent[] {
  if (team.status !== 'unknown') return [];
  notWidening({ before: [], after: principalIds }, by);
  return [TeamCreated({ teamId, name, principalIds: [...principalIds] })];
}
