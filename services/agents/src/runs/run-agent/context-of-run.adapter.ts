import type { Actor, CommandContext } from '@parley/kernel';
import { currentTraceparent } from '@parley/platform';
import { v7 } from 'uuid';

import type { ActiveAgent } from '../../agents/agent-directory/agent-directory.port.js';
import type { Cause } from '../../as-agents.adapter.js';
import type { RunRequest } from '../run-request.js';

/** A run, whose it is, and why it is. */
export type RunOf = { readonly request: RunRequest; readonly agent: ActiveAgent; readonly cause: Cause };

export const actorOfRun = ({ request, agent }: Pick<RunOf, 'request' | 'agent'>): Actor => ({
  tenantId: request.tenantId,
  principal: { kind: 'agent', id: agent.agentId },
});

/** The run is the change set of all that it does, and the agent is who did it. */
export const contextOfRun = (run: RunOf, now: Date): CommandContext => ({
  ...run.cause,
  actor: actorOfRun(run),
  commandId: v7(),
  changeSetId: run.request.runId,
  now: now.toISOString(),
  ...currentTraceparent(),
});
