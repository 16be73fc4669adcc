import { AutomationRuleArchived, type AutomationRuleEvent } from '@parley/contracts';

import type { AutomationRule } from '../automation-rule.js';
import { automationRuleNotFound } from '../automation-rule.errors.js';

export function archiveAutomationRule(automationRuleId: string, rule: AutomationRule): readonly AutomationRuleEvent[] {
  if (rule.status === 'unknown') throw automationRuleNotFound(automationRuleId);
  return rule.status === 'archived' ? [] : [AutomationRuleArchived({ automationRuleId })];
}
