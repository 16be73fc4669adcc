import { DomainError } from '@parley/kernel';
import { Injectable } from '@nestjs/common';

import { AgentDirectory } from '../../agents/agent-directory/agent-directory.port.js';
import type { Cause } from '../../as-agents.adapter.js';
import type { RunRequest } from '../run-request.js';
import { AgentRunner } from './agent-runner.adapter.js';
import { DeniedRuns } from './denied-runs.adapter.js';

/** Runs that are tried for the last time: what their agent may not do by now is written down, and asked no more. */
@Injectable()
export class InsistedRuns {
  constructor(
    private readonly runner: AgentRunner,
    private readonly agents: AgentDirectory,
    private readonly denied: DeniedRuns,
  ) {}

  async run(request: RunRequest, cause: Cause): Promise<void> {
    try {
      await this.runner.run(request, cause);
    } catch (error) {
      const agent = await this.agents.find(request.tenantId);
      if (!agent || !(error instanceof DomainError) || error.kind !== 'forbidden') throw error;
      await this.denied.deny({ request, agent, cause }, error);
    }
  }
}
