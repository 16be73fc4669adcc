import type { Actor } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { AgentDirectory } from '../../agents/agent-directory/agent-directory.port.js';
import type { Cause } from '../../as-agents.adapter.js';
import type { RunRequest } from '../run-request.js';
import type { AiAllowance } from '../allowance/allowances.adapter.js';
import type { Conclusion } from './conclusion.js';
import { actorOfRun } from './context-of-run.adapter.js';
import { RunRecorder } from './run-recorder.adapter.js';
import { RunsAtWork } from './runs-at-work.adapter.js';

/** What became of a run: `known` where it had ended before. */
export type RunResult =
  | { readonly is: 'known' }
  | { readonly is: 'no-agent' }
  | { readonly is: 'no-chat' }
  | {
      readonly is: 'concluded';
      readonly conclusion: Conclusion;
      readonly allowance: AiAllowance;
    };

/** One piece of work of one agent: read the chat, draft, weigh, ask leave, record. Safe to repeat. */
@Injectable()
export class AgentRunner {
  constructor(
    private readonly agents: AgentDirectory,
    private readonly atWork: RunsAtWork,
    private readonly recorder: RunRecorder,
  ) {}

  async run(request: RunRequest, cause: Cause): Promise<RunResult> {
    if (await this.recorder.hasEnded(request)) return { is: 'known' };
    const agent = await this.agents.find(request.tenantId);
    if (!agent) return { is: 'no-agent' };
    const actor = actorOfRun({ request, agent });
    const call = callOf(actor, cause);
    const work = await this.atWork.work(request, call);
    if (!work) return { is: 'no-chat' };
    if (await this.recorder.hasEnded(request)) return { is: 'known' };
    const conclusion = await this.recorder.record({ request, agent, cause, work });
    await this.atWork.remember(work, call);
    return { is: 'concluded', allowance: work.allowance, conclusion };
  }
}

/** Whoever asked for the run is its cause, never its actor. */
const callOf = (actor: Actor, { correlationId, causationId }: Cause): CallContext => ({
  actor,
  correlationId,
  causationId,
});
