import { z } from 'zod';

import { defineEvent, type EventOf } from '../define-event.js';

const id = z.uuid();

/** A definition as it is stored: what the language no longer has can still be read, and is asked about nothing. */
export const storedRuleDefinition = z.record(z.string(), z.unknown());

export type StoredRuleDefinition = z.infer<typeof storedRuleDefinition>;

/** What is done with a deal on an occasion, without a model. */
export const AutomationRuleCreated = defineEvent({
  type: 'crm.automation-rule.created',
  version: 1,
  data: z.object({ automationRuleId: id, name: z.string(), definition: storedRuleDefinition, isEnabled: z.boolean() }),
});

/** What is named is so from here on; what is left out stays. */
export const AutomationRuleChanged = defineEvent({
  type: 'crm.automation-rule.changed',
  version: 1,
  data: z.object({
    automationRuleId: id,
    name: z.string().optional(),
    definition: storedRuleDefinition.optional(),
    isEnabled: z.boolean().optional(),
  }),
});

/** The rule runs no more; what it did stays so. */
export const AutomationRuleArchived = defineEvent({
  type: 'crm.automation-rule.archived',
  version: 1,
  data: z.object({ automationRuleId: id }),
});

export const automationRuleEvents = [AutomationRuleCreated, AutomationRuleChanged, AutomationRuleArchived] as const;

export type AutomationRuleEvent = EventOf<(typeof automationRuleEvents)[number]>;

/** What became of one action: it did something, it was so already, or it was refused, with the refusal's code. */
export const ruleOutcome = z.object({
  /** What was to be done, as the rule names it. */
  action: z.string(),
  outcome: z.enum(['done', 'unchanged', 'refused']),
  code: z.string().optional(),
});

export type RuleOutcome = z.infer<typeof ruleOutcome>;

/** A rule ran for a deal, as its definition stood then. On one occasion, and on all that follows from it, it runs once. */
export const AutomationRuleRan = defineEvent({
  type: 'crm.automation-run.ran',
  version: 1,
  data: z.object({
    automationRunId: id,
    automationRuleId: id,
    ruleVersion: z.int(),
    dealId: id,
    outcomes: z.array(ruleOutcome),
  }),
  closes: true,
});

export const automationRunEvents = [AutomationRuleRan] as const;

export type AutomationRunEvent = EventOf<(typeof automationRunEvents)[number]>;
