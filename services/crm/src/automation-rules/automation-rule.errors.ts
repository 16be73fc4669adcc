import { DomainError } from '@parley/kernel';

/** No such rule, or it was archived. @remedy Choose one of `automationRules`. */
export const automationRuleNotFound = (automationRuleId: string) =>
  new DomainError('not-found', 'crm.automation-rule.not-found', { automationRuleId });

/**
 * The rule was changed since it was read; `details.currentVersion` is its version now.
 * @remedy Read it again, decide again, and send the new version under a new key.
 */
export const automationRuleVersion = (automationRuleId: string, currentVersion: number) =>
  new DomainError('conflict', 'crm.automation-rule.version', { automationRuleId, currentVersion });

/** There are as many rules as there may be: 500. @remedy Archive one. */
export const tooManyAutomationRules = () => new DomainError('conflict', 'crm.automation-rule.too-many');

/**
 * What was said in chats can't be asked afterwards: contacts and deals are kept as they were, messages are the chats’.
 * @remedy Preview the rule on another occasion with the same conditions and actions.
 */
export const ruleNotPreviewed = () => new DomainError('invalid', 'crm.automation-rule.not-previewed');

/** The member or team to whom the rule gives deals is not there any more. @remedy Change the rule, or archive it. */
export const assigneeGone = (automationRuleId: string) =>
  new DomainError('conflict', 'crm.automation-rule.assignee-gone', { automationRuleId });
