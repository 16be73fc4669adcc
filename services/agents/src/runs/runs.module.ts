import { Module } from '@nestjs/common';

import { AgentRows } from '../agents/agent-directory/agent-directory.adapter.js';
import { AgentDirectory } from '../agents/agent-directory/agent-directory.port.js';
import { AgentBudgetsByIdsQuery } from '../agents/agent-budgets/agent-budgets-by-ids.query.js';
import { SpentBudgets } from '../agents/agent-budgets/spent-budgets.adapter.js';
import { OnMemberChangedReactor } from '../agents/on-member-changed/on-member-changed.reactor.js';
import { OnOrganizationChangedReactor } from '../agents/on-organization-changed/on-organization-changed.reactor.js';
import { SetAgentBudgetHandler } from '../agents/set-agent-budget/set-agent-budget.handler.js';
import { AgentsIdentifiers } from '../agents-ids.adapter.js';
import { AgentsSettings } from '../agents.settings.js';
import { MemoryModule } from '../memory/memory.module.js';
import { Allowances } from './allowance/allowances.adapter.js';
import { AskedChatContexts } from './chat-context/chat-context.adapter.js';
import { ChatContexts } from './chat-context/chat-context.port.js';
import { Drafter } from './drafting/drafter.port.js';
import { chosenDrafter } from './model-drafter/chosen-drafter.adapter.js';
import { OnAccessSecuredReactor } from './on-access-secured/on-access-secured.reactor.js';
import { OnTurnClosedReactor } from './on-turn-closed/on-turn-closed.reactor.js';
import { RunRoom } from './on-turn-closed/run-room.adapter.js';
import { RunStarter } from './on-turn-closed/run-starter.adapter.js';
import { AskedRuns } from './request-proposal/asked-runs.adapter.js';
import { RequestProposalHandler } from './request-proposal/request-proposal.handler.js';
import { AgentRunner } from './run-agent/agent-runner.adapter.js';
import { AwaitedRuns } from './run-agent/awaited-runs.adapter.js';
import { DeniedRuns } from './run-agent/denied-runs.adapter.js';
import { Drafting } from './run-agent/drafting.adapter.js';
import { InsistedRuns } from './run-agent/insisted-runs.adapter.js';
import { RunDueTimer } from './run-agent/run-due.timer.js';
import { RunRecorder } from './run-agent/run-recorder.adapter.js';
import { RunsAtWork } from './run-agent/runs-at-work.adapter.js';
import { Weighing } from './run-agent/weighing.adapter.js';

@Module({
  imports: [MemoryModule],
  providers: [
    AgentBudgetsByIdsQuery,
    AgentRunner,
    AgentsIdentifiers,
    Allowances,
    AskedRuns,
    AwaitedRuns,
    DeniedRuns,
    Drafting,
    InsistedRuns,
    OnAccessSecuredReactor,
    OnMemberChangedReactor,
    OnOrganizationChangedReactor,
    OnTurnClosedReactor,
    RequestProposalHandler,
    RunDueTimer,
    RunRecorder,
    RunRoom,
    RunStarter,
    RunsAtWork,
    SetAgentBudgetHandler,
    SpentBudgets,
    Weighing,
    { provide: AgentDirectory, useClass: AgentRows },
    { provide: ChatContexts, useClass: AskedChatContexts },
    { provide: Drafter, useFactory: chosenDrafter, inject: [AgentsSettings] },
  ],
})
export class RunsModule {}
