import { ListTeams } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { TeamViews } from './team-views.adapter.js';

@Answers(ListTeams)
export class ListTeamsQuery implements Answerer<typeof ListTeams> {
  constructor(private readonly teams: TeamViews) {}

  async answer(_: object, { tenantId }: Actor) {
    return { items: [...(await this.teams.current(tenantId))] };
  }
}
