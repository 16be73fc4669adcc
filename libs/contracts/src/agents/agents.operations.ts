import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { filterOf, oneOf, orderBy, range } from '../filter.js';
import { LONGEST_TEXT } from '../messaging/messaging.commands.js';
import { accepted, atLeast, idsInput, pageInput, pageOf } from '../page.js';
import { clear } from '../personal.js';
import { timelineInput, timelineOutput } from '../timeline.js';
import { visibleText } from '../visible-text.js';
import { proposedAction, verdict } from './agents.events.js';

const id = z.uuid();

/** The most runs per day that an agent can be given. */
const MOST_RUNS = 100_000;

/** Says how many runs an agent may make per day of the organization; null for as many as the organization may. */
export const SetAgentBudget = defineCommand({
  name: 'agents.set-agent-budget',
  permission: 'members:manage',
  input: z.object({ agentId: id, runsPerDay: z.int().min(0).max(MOST_RUNS).nullable() }),
  output: accepted,
});

export const agentBudgetView = z.object({
  agentId: id,
  runsPerDay: z.int().nullable(),
  /** Runs that were begun since midnight in the organization's time zone. */
  runsToday: z.int(),
});

export type AgentBudgetView = z.infer<typeof agentBudgetView>;

/** What agents may spend and have spent, by their ids; null for what is no agent at work here. */
export const AgentBudgetsByIds = defineQuery({
  name: 'agents.agent-budgets-by-ids',
  permission: 'members:read',
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(agentBudgetView.nullable()) }),
});

/** Asks an agent for a proposal now, without waiting for a turn to close. The same key gives the same proposal. */
export const RequestProposal = defineCommand({
  name: 'agents.request-proposal',
  permission: 'proposals:create',
  narrows: true,
  input: z.object({ chatId: id }),
  output: accepted,
});

/** Lets a proposal happen: as drafted, or with the member's own text. Never by an agent. */
export const ApproveProposal = defineCommand({
  name: 'agents.approve-proposal',
  permission: 'proposals:decide',
  narrows: true,
  input: z.object({
    proposalId: id,
    /** The version that was read: approving what somebody has changed meanwhile is refused. */
    expectedVersion: z.int().positive(),
    editedText: visibleText(LONGEST_TEXT).optional(),
  }),
  output: accepted,
});

export const RejectProposal = defineCommand({
  name: 'agents.reject-proposal',
  permission: 'proposals:decide',
  narrows: true,
  input: z.object({
    proposalId: id,
    expectedVersion,
    reason: z.string().min(1).max(2000),
  }),
  output: accepted,
});

export const proposalView = z.object({
  id,
  chatId: id,
  contactId: id.nullable(),
  agentId: id,
  runId: id,
  action: proposedAction,
  status: z.enum(['pending', 'approved', 'rejected', 'superseded', 'sent', 'failed']),
  draft: clear(z.string()).nullable(),
  /** The text that was approved, where it differs from the draft. */
  editedText: clear(z.string()).nullable(),
  move: z.object({ dealId: id, fromStageId: id, toStageId: id }).nullable(),
  reasons: clear(z.array(z.string())),
  sourceMessageIds: z.array(id),
  verdicts: z.array(verdict),
  rejectionReason: clear(z.string()).nullable(),
  /** Why it was superseded or failed: a stable code. */
  code: z.string().nullable(),
  sendId: id.nullable(),
  messageId: id.nullable(),
  decidedBy: z
    .object({ kind: z.enum(['user', 'agent', 'contact', 'integration', 'system']), id: z.string() })
    .nullable(),
  createdAt: instant,
  decidedAt: instant.nullable(),
  version: z.int(),
  correlationId: id,
});

export type ProposalView = z.infer<typeof proposalView>;

export const proposalFilter = filterOf({
  status: oneOf(proposalView.shape.status),
  action: oneOf(proposedAction),
  chatId: oneOf(id),
  contactId: oneOf(id),
  agentId: oneOf(id),
  createdAt: range(instant),
});

export const ListProposals = defineQuery({
  name: 'agents.list-proposals',
  permission: 'proposals:read',
  narrows: true,
  input: z.object({
    page: pageInput,
    status: proposalView.shape.status.optional(),
    chatId: id.optional(),
    filter: proposalFilter.optional(),
    orderBy: orderBy(['createdAt']).optional(),
    ...atLeast.shape,
  }),
  output: pageOf(proposalView),
});

export const ProposalsByIds = defineQuery({
  name: 'agents.proposals-by-ids',
  permission: 'proposals:read',
  narrows: true,
  input: idsInput.extend(atLeast.shape),
  output: z.object({ items: z.array(proposalView.nullable()) }),
});

/** What was proposed in several chats, and decided, as a timeline has it. */
export const ProposalsOfChats = defineQuery({
  name: 'agents.proposals-of-chats',
  permission: 'proposals:read',
  narrows: true,
  input: timelineInput.extend({ chatIds: z.array(id).max(200) }),
  output: timelineOutput,
});

/** The proposals that wait for a decision, by chat: what an inbox shows beside each chat. */
export const PendingProposalsByChat = defineQuery({
  name: 'agents.pending-proposals-by-chat',
  permission: 'proposals:read',
  narrows: true,
  input: idsInput,
  output: z.object({ items: z.array(z.object({ chatId: id, proposals: z.array(proposalView) })) }),
});
