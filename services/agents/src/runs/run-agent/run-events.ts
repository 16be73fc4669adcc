import { AgentRunEnded, AgentRunStarted, type EventOf, ModelCalled, type RunEvent } from '@parley/contracts';

import type { AgentRun } from '../agent-run/agent-run.js';

type Called = Omit<EventOf<typeof ModelCalled>['data'], 'runId' | 'chatId'>;
type Ended = Omit<EventOf<typeof AgentRunEnded>['data'], 'runId'>;

/** A whole run, told at its end in one append: what was shown, what was answered, what came of it. */
export type RunRecord = {
  readonly started: EventOf<typeof AgentRunStarted>['data'];
  readonly called?: Called;
  readonly ended: Ended;
};

export function recordRun({ started, called, ended }: RunRecord, run: AgentRun): readonly RunEvent[] {
  if (run.status === 'ended') return [];
  const { runId, chatId } = started;
  return [
    AgentRunStarted(started),
    ...(called ? [ModelCalled({ ...called, runId, chatId })] : []),
    AgentRunEnded({ ...ended, runId }),
  ];
}

type Denied = { readonly runId: string; readonly code: string };

/** Refused to whoever should have run it. */
export const denyRun = ({ runId, code }: Denied, run: AgentRun): readonly RunEvent[] =>
  run.status === 'ended' ? [] : [AgentRunEnded({ runId, outcome: 'failed', code })];
