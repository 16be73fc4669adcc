import type { RunEvent } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type AgentRun = { readonly status: 'unknown' | 'running' | 'ended' };

export const initialRun: AgentRun = { status: 'unknown' };

export function evolve(run: AgentRun, event: RunEvent): AgentRun {
  switch (event.type) {
    case 'agents.run.started':
      return { status: 'running' };
    case 'agents.model.called':
      return run;
    case 'agents.run.ended':
      return { status: 'ended' };
  }
}

export const runStream = streamOf('agents.run', { initial: initialRun, evolve });
