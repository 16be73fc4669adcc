import type { Answerable, DealEvent, RuleAction, RuleOutcome } from '@parley/contracts';
import { DomainError } from '@parley/kernel';

import { assignDeal } from '../../deals/assign-deal/assign-deal.js';
import { type Deal } from '../../deals/deal.js';
import { dealNotFound } from '../../deals/deal.errors.js';
import { moveDealToStage } from '../../deals/move-deal-to-stage/move-deal-to-stage.js';
import { stageNotFound } from '../../pipelines/pipeline.errors.js';
import type { Stage } from '../../pipelines/stage.js';
import { assigneeGone } from '../automation-rule.errors.js';

/** What must be known of whatever a rule names when it runs. */
export type RuleFacts = {
  /** Those in which deals may stand. */
  readonly stages: readonly Stage[];
  /** Members and teams that records may be assigned to. */
  readonly assignableIds: readonly string[];
};

export type Acting = { readonly dealId: string; readonly automationRuleId: string; readonly facts: RuleFacts };

/** What an action makes of a deal. A task is made beside it: the deal stays as it is. */
export function actOnDeal(
  action: RuleAction,
  { dealId, automationRuleId, facts }: Acting,
  deal: Deal,
): readonly DealEvent[] {
  if (deal.status === 'unknown') throw dealNotFound(dealId);
  switch (action.do) {
    case 'move-to-stage': {
      const stage = facts.stages.find(({ id }) => id === action.stageId);
      if (!stage) throw stageNotFound(action.stageId);
      return moveDealToStage({ dealId, stage, by: { kind: 'rule', rule: automationRuleId } }, deal);
    }
    case 'assign': {
      const { assigneeId = null, teamId = null } = action;
      if (!areThere({ assigneeId, teamId }, facts)) throw assigneeGone(automationRuleId);
      return assignDeal({ dealId, assigneeId, teamId, reason: 'territory', ruleId: automationRuleId }, deal);
    }
    case 'create-task':
      return [];
  }
}

const areThere = ({ assigneeId, teamId }: Answerable, { assignableIds }: RuleFacts): boolean =>
  [assigneeId, teamId].every((id) => id === null || assignableIds.includes(id));

/** What became of an action by the events that it made, or by its refusal. */
export function outcomeOf(action: RuleAction, made: readonly unknown[] | DomainError): RuleOutcome {
  if (made instanceof DomainError) return { action: action.do, outcome: 'refused', code: made.code };
  const isDone = made.length > 0 || action.do === 'create-task';
  return { action: action.do, outcome: isDone ? 'done' : 'unchanged' };
}

/** What a decision made, or its refusal: that of one action costs no other. */
export function decided<Event>(decide: () => readonly Event[]): readonly Event[] | DomainError {
  try {
    return decide();
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
}
