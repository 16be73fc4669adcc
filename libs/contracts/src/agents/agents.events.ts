import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';
import { instant } from '../envelope.js';
import { personal } from '../personal.js';

const id = z.uuid();

/** An organization has an agent. Private to agents: identity's events say the same to everybody else. */
export const AgentAdded = defineEvent({
  type: 'agents.agent.added',
  version: 1,
  data: z.object({ agentId: id }),
});

export const AgentRemoved = defineEvent({
  type: 'agents.agent.removed',
  version: 1,
  data: z.object({ agentId: id }),
});

/** How many runs an agent may make per day of the organization; null for as many as the organization may. */
export const AgentBudgetSet = defineEvent({
  type: 'agents.agent.budget-set',
  version: 1,
  data: z.object({ agentId: id, runsPerDay: z.int().nonnegative().nullable() }),
});

export const agentEvents = [AgentAdded, AgentRemoved, AgentBudgetSet] as const;

export type AgentEvent = EventOf<(typeof agentEvents)[number]>;

/** One more message of a contact's burst. Private to agents: nobody else waits for a turn to end. */
export const TurnMessageAdded = defineEvent({
  type: 'agents.turn.message-added',
  version: 1,
  data: z.object({
    turnId: id,
    chatId: id,
    messageId: id,
    subjectId: id,
    addedAt: instant,
    /** Where the message stands in messaging's feed: a query given it as `atLeast` knows of it. */
    position: z.string(),
  }),
});

/** A contact's burst of messages ended: the quiet window passed, the longest wait was reached, or a member answered. */
export const TurnClosed = defineEvent({
  type: 'agents.turn.closed',
  version: 1,
  data: z.object({
    turnId: id,
    chatId: id,
    /** The peer whose turn it was. */
    subjectId: id,
    messageIds: z.array(id).min(1),
    /** Where its last message stands in messaging's feed: a query given it as `atLeast` knows of it. */
    position: z.string(),
    reason: z.enum(['quiet', 'longest-wait', 'asked', 'answered']),
  }),
});

export const turnEvents = [TurnClosed] as const;

export type TurnEvent = EventOf<typeof TurnMessageAdded> | EventOf<(typeof turnEvents)[number]>;

/** One piece of work of one agent began. Its id is the change set of all that it does. */
export const AgentRunStarted = defineEvent({
  type: 'agents.run.started',
  version: 1,
  data: z.object({
    runId: id,
    agentId: id,
    chatId: id,
    turnId: id.optional(),
    promptVersion: z.string(),
    /** What the agent was shown: the ids of the messages, and the versions of the records. */
    context: z.object({
      messageIds: z.array(id),
      conversationVersion: z.int().nonnegative(),
      contactId: id.optional(),
      dealId: id.optional(),
      dealVersion: z.int().optional(),
    }),
  }),
});

/** One call of a model with its answer: what can't be recomputed is recorded. */
export const ModelCalled = defineEvent({
  type: 'agents.model.called',
  version: 1,
  data: z.object({
    runId: id,
    chatId: id,
    subjectId: id,
    /** `rule-based` where no model is configured. */
    model: z.string(),
    /** SHA-256 of the rendered prompt, hex; the prompt itself is never in an event. */
    promptHash: z.string(),
    answer: personal(z.string()),
    inputTokens: z.int().nonnegative(),
    outputTokens: z.int().nonnegative(),
    outcome: z.enum(['answered', 'failed', 'timed-out', 'malformed']),
  }),
  subject: ({ subjectId }) => subjectId,
});

export const AgentRunEnded = defineEvent({
  type: 'agents.run.ended',
  version: 1,
  data: z.object({
    runId: id,
    outcome: z.enum(['proposed', 'nothing-to-propose', 'failed', 'limit-reached']),
    code: z.string().optional(),
  }),
  closes: true,
});

export const runEvents = [AgentRunStarted, ModelCalled, AgentRunEnded] as const;

export type RunEvent = EventOf<(typeof runEvents)[number]>;

/** A guardrail's word on a proposal. */
export const verdict = z.object({
  guardrail: z.string(),
  outcome: z.enum(['pass', 'ask', 'block']),
  reason: z.string(),
});

export type Verdict = z.infer<typeof verdict>;

/** What an agent asks leave to do. */
export const proposedAction = z.enum(['reply', 'stage-move']);

const proposed = { proposalId: id, chatId: id };

export const ProposalCreated = defineEvent({
  type: 'agents.proposal.created',
  version: 1,
  data: z.object({
    ...proposed,
    runId: id,
    agentId: id,
    subjectId: id,
    /** The user who lent the key that asked for it, where one did. */
    requestedFor: id.optional(),
    contactId: id.optional(),
    action: proposedAction,
    /** What the contact wants, as the drafter read it. */
    intent: z.string().optional(),
    /** Of a `reply`: the text that would go out. */
    draft: personal(z.string()).optional(),
    /** Of a `stage-move`. */
    move: z.object({ dealId: id, fromStageId: id, toStageId: id }).optional(),
    /** Why, in sentences for the member who decides. */
    reasons: personal(z.array(z.string())),
    /** The messages it rests on. */
    sourceMessageIds: z.array(id),
    verdicts: z.array(verdict),
    conversationVersion: z.int().nonnegative(),
  }),
  subject: ({ subjectId }) => subjectId,
});

export const ProposalApproved = defineEvent({
  type: 'agents.proposal.approved',
  version: 1,
  data: z.object({
    ...proposed,
    subjectId: id,
    action: proposedAction,
    /** The text as it goes out: the draft, or what the member made of it. */
    text: personal(z.string()).optional(),
    isEdited: z.boolean(),
    move: z.object({ dealId: id, fromStageId: id, toStageId: id }).optional(),
    conversationVersion: z.int().nonnegative(),
  }),
  subject: ({ subjectId }) => subjectId,
});

export const ProposalRejected = defineEvent({
  type: 'agents.proposal.rejected',
  version: 1,
  data: z.object({ ...proposed, subjectId: id, reason: personal(z.string()) }),
  subject: ({ subjectId }) => subjectId,
  closes: true,
});

/** Something newer made it moot: a later message, an answer by a member, a later proposal, a change of holder, an opt-out. */
export const ProposalSuperseded = defineEvent({
  type: 'agents.proposal.superseded',
  version: 1,
  data: z.object({
    ...proposed,
    reason: z.enum(['newer-message', 'answered', 'newer-proposal', 'holder-changed', 'deal-changed', 'opted-out']),
  }),
  closes: true,
});

/** What was approved happened: the reply went out, or the deal moved. */
export const ProposalSent = defineEvent({
  type: 'agents.proposal.sent',
  version: 1,
  data: z.object({ ...proposed, sendId: id.optional(), messageId: id.optional() }),
  closes: true,
});

export const ProposalFailed = defineEvent({
  type: 'agents.proposal.failed',
  version: 1,
  data: z.object({ ...proposed, code: z.string() }),
  closes: true,
});

export const proposalEvents = [
  ProposalCreated,
  ProposalApproved,
  ProposalRejected,
  ProposalSuperseded,
  ProposalSent,
  ProposalFailed,
] as const;

export type ProposalEvent = EventOf<(typeof proposalEvents)[number]>;
