import { z } from 'zod';

import { defineCommand, defineQuery } from '../define-operation.js';
import { instant, principalSchema } from '../envelope.js';
import { expectedVersion } from '../expected-version.js';
import { accepted, atLeast, pageInput, pageOf } from '../page.js';
import { visibleName } from '../visible-text.js';
import { ruleDefinition } from './automation-rule.js';
import { ruleOutcome, storedRuleDefinition } from './automation-rule.events.js';

const id = z.uuid();

export const CreateAutomationRule = defineCommand({
  name: 'crm.create-automation-rule',
  permission: 'rules:manage',
  also: ['deals:read'],
  input: z.object({ name: visibleName(100), definition: ruleDefinition, isEnabled: z.boolean() }),
  output: accepted,
});

/** What is left out stays as it is. */
export const UpdateAutomationRule = defineCommand({
  name: 'crm.update-automation-rule',
  permission: 'rules:manage',
  also: ['deals:read'],
  input: z.object({
    automationRuleId: id,
    name: visibleName(100).optional(),
    definition: ruleDefinition.optional(),
    isEnabled: z.boolean().optional(),
    expectedVersion,
  }),
  output: accepted,
});

/** It runs no more, and can't be had back; what it did stays so. */
export const ArchiveAutomationRule = defineCommand({
  name: 'crm.archive-automation-rule',
  permission: 'rules:manage',
  input: z.object({ automationRuleId: id, expectedVersion }),
  output: accepted,
});

export const automationRuleView = z.object({
  id,
  name: z.string(),
  definition: storedRuleDefinition,
  isEnabled: z.boolean(),
  isArchived: z.boolean(),
  createdAt: instant,
  changedAt: instant,
  version: z.int(),
});

export type AutomationRuleView = z.infer<typeof automationRuleView>;

/** Those that are not archived, the oldest first: at most 500. */
export const ListAutomationRules = defineQuery({
  name: 'crm.list-automation-rules',
  permission: 'rules:manage',
  input: z.object({ ...atLeast.shape }),
  output: z.object({ items: z.array(automationRuleView) }),
});

/** Also one that was archived; null where there is none. */
export const AutomationRuleById = defineQuery({
  name: 'crm.automation-rule-by-id',
  permission: 'rules:manage',
  input: z.object({ id, ...atLeast.shape }),
  output: z.object({ rule: automationRuleView.nullable() }),
});

export const automationRuleVersion = z.object({
  version: z.int(),
  name: z.string(),
  definition: storedRuleDefinition,
  isEnabled: z.boolean(),
  isArchived: z.boolean(),
  changedBy: principalSchema,
  changedAt: instant,
});

export type AutomationRuleVersionView = z.infer<typeof automationRuleVersion>;

/** What a rule was after each change, the newest first. */
export const AutomationRuleVersions = defineQuery({
  name: 'crm.automation-rule-versions',
  permission: 'rules:manage',
  input: z.object({ automationRuleId: id, ...atLeast.shape }),
  output: z.object({ items: z.array(automationRuleVersion) }),
});

export const automationRunView = z.object({
  id,
  automationRuleId: id,
  ruleVersion: z.int(),
  dealId: id,
  outcomes: z.array(ruleOutcome),
  ranAt: instant,
  correlationId: id,
});

export type AutomationRunView = z.infer<typeof automationRunView>;

/** For which deals rules ran, or one of them, and what it did with them, the newest first. */
export const ListAutomationRuns = defineQuery({
  name: 'crm.list-automation-runs',
  permission: 'rules:manage',
  also: ['deals:read'],
  input: z.object({ automationRuleId: id.optional(), page: pageInput, ...atLeast.shape }),
  output: pageOf(automationRunView),
});

export const automationMatch = z.object({
  dealId: id,
  /** When the rule would have run. */
  at: instant,
  outcomes: z.array(ruleOutcome),
});

export type AutomationMatch = z.infer<typeof automationMatch>;

/**
 * For which deals a rule would have run since then, had it been there, and what it would have done with each as the deal
 * was: the first 50, the oldest first. What would have followed from that is not told: people would have acted otherwise.
 * @throws DomainError `invalid` `crm.automation-rule.not-previewed` for what was said in chats, which crm doesn't keep
 */
export const PreviewAutomationRule = defineQuery({
  name: 'crm.preview-automation-rule',
  permission: 'rules:manage',
  also: ['deals:read'],
  input: z.object({ definition: ruleDefinition, since: instant, until: instant.optional() }),
  /** Exact to 10,000, null beyond. */
  output: z.object({ matchCount: z.int().nullable(), matches: z.array(automationMatch) }),
});
