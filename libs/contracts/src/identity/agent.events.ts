import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

const agentId = z.uuid();

/** An AI agent was given an identity in the organization; that it is a member follows. */
export const AgentCreated = defineEvent({
  type: 'identity.agent.created',
  version: 1,
  data: z.object({ agentId, name: z.string() }),
});

export const AgentRenamed = defineEvent({
  type: 'identity.agent.renamed',
  version: 1,
  data: z.object({ agentId, name: z.string(), fromName: z.string().optional() }),
});

/** The user who answers for an agent, which from then on may do no more than that user. */
export const AgentGuardianSet = defineEvent({
  type: 'identity.agent.guardian-set',
  version: 1,
  data: z.object({ agentId, guardianId: z.uuid() }),
});

/** Somebody asked a user to answer for an agent: nothing changes until that user accepts. */
export const AgentGuardianNamed = defineEvent({
  type: 'identity.agent.guardian-named',
  version: 1,
  data: z.object({ agentId, guardianId: z.uuid() }),
});

export const agentIdentityEvents = [AgentCreated, AgentRenamed, AgentGuardianSet, AgentGuardianNamed] as const;

export type AgentIdentityEvent = EventOf<(typeof agentIdentityEvents)[number]>;
