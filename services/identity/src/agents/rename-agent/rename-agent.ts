import { type AgentIdentityEvent, AgentRenamed } from '@parley/contracts';

import type { Agent } from '../agent.js';

export const renameAgent = (
  named: { readonly agentId: string; readonly name: string },
  agent: Agent,
): readonly AgentIdentityEvent[] => (agent.name === named.name ? [] : [AgentRenamed(named)]);
