import type { EventOf, ProposalCreated, Verdict } from '@parley/contracts';

import { blockedBy, verdictsOn } from '../../guardrails/guardrails.js';
import type { DraftCheck } from '../../guardrails/draft-check.js';
import type { NewProposal } from '../../proposals/create-proposal/create-proposal.js';
import { type ChatContext, linesOf, sourceMessageIds, stagesOf, subjectOf } from '../chat-context/chat-context.js';
import type { Draft } from '../drafting/draft-request.js';
import { saysOptOut } from '../drafting/intent.js';

type Action = EventOf<typeof ProposalCreated>['data']['action'];

/** What a run has in hand once its drafter has answered. */
export type Findings = {
  readonly runId: string;
  readonly agentId: string;
  readonly requestedFor?: string | undefined;
  readonly context: ChatContext;
  readonly draft: Draft;
  readonly proposalOf: (action: Action) => string;
  /** What the guardrails weigh and the chat does not say. */
  readonly limits: Omit<DraftCheck, 'text' | 'fromContact' | 'fromUs' | 'isOptedOut'>;
};

export type Proposed = {
  readonly proposals: readonly NewProposal[];
  /** The guardrail that let nothing through, where one did. */
  readonly blocked: Verdict | undefined;
};

/** One action per proposal: a reply, a stage move, or both. What a guardrail blocks is not proposed. */
export function proposalsOf(findings: Findings): Proposed {
  const wanted = [replyOf(findings), moveOf(findings)].filter((proposal) => proposal !== null);
  const proposals = wanted.filter(({ verdicts }) => !blockedBy(verdicts));
  const blocked = wanted.map(({ verdicts }) => blockedBy(verdicts)).find((verdict) => verdict !== undefined);
  return { proposals, blocked: proposals.length === 0 ? blocked : undefined };
}

function replyOf(findings: Findings): NewProposal | null {
  const { reply } = findings.draft;
  return reply === null ? null : { ...common(findings, 'reply', reply), draft: reply };
}

function moveOf(findings: Findings): NewProposal | null {
  const { context, draft } = findings;
  const deal = context.card?.currentDeal;
  const stage = stagesOf(context).find(({ key }) => key === draft.stageKey);
  if (!deal?.isOpen || !stage) return null;
  const move = { dealId: deal.id, fromStageId: deal.stage.id, toStageId: stage.id };
  return { ...common(findings, 'stage-move', null), move };
}

function common(findings: Findings, action: Action, text: string | null): NewProposal {
  const { runId, agentId, requestedFor, context, draft, proposalOf } = findings;
  const { chat, card, messages } = context;
  return {
    proposalId: proposalOf(action),
    chatId: chat.id,
    runId,
    agentId,
    ...(requestedFor !== undefined && { requestedFor }),
    action,
    subjectId: subjectOf(context),
    ...(card?.contact && { contactId: card.contact.id }),
    intent: draft.intent,
    reasons: [...draft.reasons],
    sourceMessageIds: [...sourceMessageIds(messages)],
    verdicts: [...verdictsOn(checkOf(findings, text))],
    conversationVersion: chat.version,
  };
}

function checkOf({ context, limits }: Findings, text: string | null): DraftCheck {
  const lines = linesOf(context.messages);
  const said = (who: 'contact' | 'us') => lines.filter(({ from }) => from === who).map((line) => line.text);
  const fromContact = said('contact');
  return { ...limits, text, fromContact, fromUs: said('us'), isOptedOut: fromContact.some(saysOptOut) };
}
