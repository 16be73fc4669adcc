import { AgentAdded, type AgentEvent, AgentRemoved } from '@parley/contracts';

import type { Agent } from '../agent.js';

export const addAgent = ({ agentId }: { readonly agentId: string }, agent: Agent): readonly AgentEvent[] =>
  agent.isActive ? [] : [AgentAdded({ agentId })];

export const removeAgent = ({ agentId }: { readonly agentId: string }, agent: Agent): readonly AgentEvent[] =>
  agent.isActive ? [AgentRemoved({ agentId })] : [];
