import { AutomationRuleCreated, type AutomationRuleEvent, type EventOf } from '@parley/contracts';

import type { AutomationRule } from '../automation-rule.js';

export type NewRule = EventOf<typeof AutomationRuleCreated>['data'];

export const createAutomationRule = (rule: NewRule, existing: AutomationRule): readonly AutomationRuleEvent[] =>
  existing.status === 'unknown' ? [AutomationRuleCreated(rule)] : [];
