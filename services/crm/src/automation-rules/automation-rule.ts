import type { AutomationRuleEvent, StoredRuleDefinition } from '@parley/contracts';
import { streamOf } from '@parley/kernel';

export type KnownRule = {
  readonly status: 'active' | 'archived';
  readonly name: string;
  readonly definition: StoredRuleDefinition;
  readonly isEnabled: boolean;
};

/** What is done with a deal on an occasion, without a model. */
export type AutomationRule = { readonly status: 'unknown' } | KnownRule;

export const initialRule: AutomationRule = { status: 'unknown' };

export function evolve(rule: AutomationRule, event: AutomationRuleEvent): AutomationRule {
  if (event.type === 'crm.automation-rule.created') {
    const { name, definition, isEnabled } = event.data;
    return { status: 'active', name, definition, isEnabled };
  }
  if (rule.status === 'unknown') return rule;
  if (event.type === 'crm.automation-rule.archived') return { ...rule, status: 'archived' };
  const { name = rule.name, definition = rule.definition, isEnabled = rule.isEnabled } = event.data;
  return { ...rule, name, definition, isEnabled };
}

export const automationRuleStream = streamOf<AutomationRule, AutomationRuleEvent>('crm.automation-rule', {
  initial: initialRule,
  evolve,
});
