import { Module } from '@nestjs/common';

import { MembersModule } from '../members/members.module.js';
import { AgentNames } from './agent-directory/agent-names.adapter.js';
import { AcceptGuardianshipHandler } from './accept-guardianship/accept-guardianship.handler.js';
import { AgentListQuery } from './agent-list/agent-list.query.js';
import { WaitingGuardianshipsQuery } from './waiting-guardianships/waiting-guardianships.query.js';
import { AgentsByIdsQuery } from './agent-list/agents-by-ids.query.js';
import { CreateAgentHandler } from './create-agent/create-agent.handler.js';
import { OnMemberRemovedReactor } from './on-member-removed/on-member-removed.reactor.js';
import { RenameAgentHandler } from './rename-agent/rename-agent.handler.js';
import { SetAgentGuardianHandler } from './set-agent-guardian/set-agent-guardian.handler.js';

@Module({
  imports: [MembersModule],
  providers: [
    AcceptGuardianshipHandler,
    AgentNames,
    AgentListQuery,
    AgentsByIdsQuery,
    CreateAgentHandler,
    OnMemberRemovedReactor,
    RenameAgentHandler,
    SetAgentGuardianHandler,
    WaitingGuardianshipsQuery,
  ],
})
export class AgentsModule {}
