import type { Shop } from '../shop.js';
import type { Fill } from './examples.js';

/** Of the agent that every organization has. */
export const agentPreparations: Readonly<Record<string, (shop: Shop) => Fill>> = {
  createAgent: () => ({}),
  renameAgent: ({ whose: { agentId } }) => ({ agentId }),
  setAgentBudget: ({ whose: { agentId } }) => ({ agentId, runsPerDay: 1000 }),
  setAgentGuardian: ({ whose: { agentId, userId } }) => ({ agentId, guardianId: userId }),
  acceptGuardianship: ({ whose: { agentId } }) => ({ agentId }),
};
