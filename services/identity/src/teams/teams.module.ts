import { Module } from '@nestjs/common';

import { ArchiveTeamHandler } from './archive-team/archive-team.handler.js';
import { ChangeTeamHandler } from './change-team/change-team.handler.js';
import { CreateTeamHandler } from './create-team/create-team.handler.js';
import { ListTeamsQuery } from './team-directory/list-teams.query.js';
import { TeamViews } from './team-directory/team-views.adapter.js';
import { TeamsByIdsQuery } from './team-directory/teams-by-ids.query.js';
import { TeamMembers } from './team-members.adapter.js';

@Module({
  providers: [
    ArchiveTeamHandler,
    ChangeTeamHandler,
    CreateTeamHandler,
    ListTeamsQuery,
    TeamMembers,
    TeamsByIdsQuery,
    TeamViews,
  ],
})
export class TeamsModule {}
