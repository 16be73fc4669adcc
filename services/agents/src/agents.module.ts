import { agentEvents, proposalEvents, runEvents, turnEvents, TurnMessageAdded } from '@parley/contracts';
import { defineService } from '@parley/platform';
import { Module } from '@nestjs/common';

import { agentBudgets } from './agents/agent-budgets/agent-budget.projection.js';
import { agentDirectory } from './agents/agent-directory/agent-directory.projection.js';
import { AgentsSettings } from './agents.settings.js';
import { MemoryModule } from './memory/memory.module.js';
import { readModelTables } from './migrations/0001-read-models.migration.js';
import { memoryTable } from './migrations/0002-memory.migration.js';
import { assignedChatsCopy } from './migrations/0003-assigned-chats.migration.js';
import { agentBudgetTables } from './migrations/0004-agent-budgets.migration.js';
import { runsAtWorkTable } from './migrations/0005-runs-at-work.migration.js';
import { timeZonesTable } from './migrations/0006-time-zones.migration.js';
import { sharedChatsCopy } from './migrations/0007-shared-chats.migration.js';
import { proposalList } from './proposals/proposal-list/proposal-list.projection.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { RunsModule } from './runs/runs.module.js';
import { TurnsModule } from './turns/turns.module.js';

@Module({ imports: [MemoryModule, ProposalsModule, RunsModule, TurnsModule] })
export class AgentsModule {}

/** What should we say, and which stage: turns, runs, guardrails and proposals. */
export const agentsService = defineService({
  name: 'agents',
  module: AgentsModule,
  events: [...agentEvents, TurnMessageAdded, ...turnEvents, ...runEvents, ...proposalEvents],
  migrations: [
    ...[readModelTables, memoryTable, assignedChatsCopy, agentBudgetTables, runsAtWorkTable, timeZonesTable],
    sharedChatsCopy,
  ],
  readModels: [agentDirectory, agentBudgets, proposalList],
  settings: AgentsSettings,
});
