import type { EventOf, AgentRunStarted } from '@parley/contracts';

import { type ChatContext, subjectOf } from '../chat-context/chat-context.js';
import type { RunRequest } from '../run-request.js';
import type { RunRecord } from './run-events.js';

type Started = EventOf<typeof AgentRunStarted>['data'];

export type Shown = {
  readonly request: RunRequest;
  readonly agentId: string;
  readonly context: ChatContext;
  readonly promptVersion: string;
};

/** What the agent was shown, by reference: the log holds no second copy of what anybody said. */
export function startedOf({ request, agentId, context, promptVersion }: Shown): Started {
  const { chat, card, messages } = context;
  const deal = card?.currentDeal;
  return {
    runId: request.runId,
    agentId,
    chatId: chat.id,
    ...(request.turnId && { turnId: request.turnId }),
    promptVersion,
    context: {
      messageIds: messages.map(({ id }) => id),
      conversationVersion: chat.version,
      ...(card?.contact && { contactId: card.contact.id }),
      ...(deal && { dealId: deal.id, dealVersion: deal.version }),
    },
  };
}

type Answer = {
  readonly model: string;
  readonly promptHash: string;
  readonly answer: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly outcome: 'answered' | 'failed' | 'timed-out' | 'malformed';
};

export const calledOf = (context: ChatContext, answer: Answer): NonNullable<RunRecord['called']> => {
  const { model, promptHash, inputTokens, outputTokens, outcome } = answer;
  // The event holds at most 64 kB, and no honest draft comes near it.
  const text = answer.answer.slice(0, 16_000);
  return { subjectId: subjectOf(context), model, promptHash, answer: text, inputTokens, outputTokens, outcome };
};
