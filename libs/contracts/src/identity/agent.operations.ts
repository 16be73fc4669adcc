import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, oneOf, orderBy, range } from '../filter.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { visibleName } from '../visible-text.js';
import { givenRoles, memberStatus } from './member.operations.js';

const id = z.uuid();
const name = visibleName(100);

/**
 * Makes an AI agent, for which whoever creates it answers: a member with the role `ai_agent`, or with the organization's
 * own roles, which narrow that one and never widen it.
 */
export const CreateAgent = defineCommand({
  name: 'identity.create-agent',
  permission: 'members:manage',
  input: z.object({ name, roles: givenRoles.optional() }),
  output: accepted,
});

export const RenameAgent = defineCommand({
  name: 'identity.rename-agent',
  permission: 'members:manage',
  input: z.object({ agentId: id, name, expectedVersion }),
  output: accepted,
});

/**
 * Makes oneself answer for an agent, which from then on may do no more than oneself; anybody else is only asked to,
 * and does from when they accept. `isInForce` says which.
 */
export const SetAgentGuardian = defineCommand({
  name: 'identity.set-agent-guardian',
  permission: 'members:manage',
  input: z.object({ agentId: id, guardianId: id, expectedVersion }),
  output: accepted.extend({ isInForce: z.boolean() }),
});

/** Answers for an agent, as somebody asked one to: from then on it may do no more than oneself. */
export const AcceptGuardianship = defineCommand({
  name: 'identity.accept-guardianship',
  permission: 'self',
  input: z.object({ agentId: id }),
  output: accepted,
});

/** Agents that one was asked to answer for, and has not accepted yet. */
export const ListWaitingGuardianships = defineQuery({
  name: 'identity.list-waiting-guardianships',
  permission: 'self',
  input: atLeast,
  output: z.object({ items: z.array(z.object({ agentId: id, name: z.string(), askedAt: instant })) }),
});

export const agentView = z.object({
  /** The principal's: what the agent does stands under it. */
  id,
  memberId: id,
  name: z.string(),
  /** Null while nobody answers for it. */
  guardianId: id.nullable(),
  status: memberStatus,
  createdAt: instant,
  version: z.int(),
});

export type AgentView = z.infer<typeof agentView>;

export const agentFilter = filterOf({ status: oneOf(memberStatus), guardianId: oneOf(id), createdAt: range(instant) });

export const ListAgents = defineQuery({
  name: 'identity.list-agents',
  permission: 'members:read',
  input: z.object({
    page: pageInput,
    filter: agentFilter.optional(),
    orderBy: orderBy(['createdAt', 'name']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(agentView),
});

export const AgentsByIds = defineQuery({
  name: 'identity.agents-by-ids',
  permission: 'members:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(agentView.nullable()) }),
});
