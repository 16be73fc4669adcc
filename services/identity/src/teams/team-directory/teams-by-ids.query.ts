import { type InputOf, TeamsByIds } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, uuids } from '@parley/platform';

import { TeamViews } from './team-views.adapter.js';

@Answers(TeamsByIds)
export class TeamsByIdsQuery implements Answerer<typeof TeamsByIds> {
  constructor(private readonly teams: TeamViews) {}

  async answer({ ids }: InputOf<typeof TeamsByIds>, { tenantId }: Actor) {
    const found = await this.teams.byIds(tenantId, uuids(ids));
    const byId = new Map(found.map((team) => [team.id, team]));
    return { items: ids.map((id) => byId.get(id) ?? null) };
  }
}
