import { type AgentIdentityEvent, AgentRenamed } from '@parley/contracts';

import type { Agent } from '../agent.js';

export const renameAgent = (
  named: { readonly agentId: string; readonly name: string },
  { name: fromName }: Agent,
): readonly AgentIdentityEvent[] =>
  fromName === named.name ? [] : [AgentRenamed({ ...named, ...(fromName !== null && { fromName }) })];
