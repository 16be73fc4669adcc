import { Module } from '@nestjs/common';

import { SetAgentGuardianHandler } from './set-agent-guardian/set-agent-guardian.handler.js';

@Module({ providers: [SetAgentGuardianHandler] })
export class AgentGuardiansModule {}
