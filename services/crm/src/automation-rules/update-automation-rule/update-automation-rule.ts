import { AutomationRuleChanged, type AutomationRuleEvent, type EventOf } from '@parley/contracts';

import { changedFields } from '../../changes/changed-fields.js';
import type { AutomationRule } from '../automation-rule.js';
import { automationRuleNotFound } from '../automation-rule.errors.js';

export type RuleChange = EventOf<typeof AutomationRuleChanged>['data'];

/** Says only what is other from then on. */
export function updateAutomationRule(
  { automationRuleId, ...change }: RuleChange,
  rule: AutomationRule,
): readonly AutomationRuleEvent[] {
  if (rule.status !== 'active') throw automationRuleNotFound(automationRuleId);
  const changes = changedFields(rule, change);
  return changes ? [AutomationRuleChanged({ automationRuleId, ...changes })] : [];
}
