import { Module } from '@nestjs/common';

import { MembersModule } from '../members/members.module.js';
import { AcceptGuardianshipHandler } from './accept-guardianship/accept-guardianship.handler.js';
import { SetAgentGuardianHandler } from './set-agent-guardian/set-agent-guardian.handler.js';

@Module({ imports: [MembersModule], providers: [AcceptGuardianshipHandler, SetAgentGuardianHandler] })
export class AgentGuardiansModule {}
