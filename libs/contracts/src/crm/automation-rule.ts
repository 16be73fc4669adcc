import { z } from 'zod';

import { visibleName, visibleText } from '../visible-text.js';
import { dealFilter } from './crm.queries.js';

const id = z.uuid();

const DAY_SECONDS = 86_400;

/**
 * On what a rule is asked about a deal: once it came into being; once it stands in one of those stages; once it
 * stands there for longer than the stage's limit says; once its
 * customer said something, which holds one of those words where any are named.
 */
export const ruleTrigger = z.discriminatedUnion('on', [
  z.strictObject({ on: z.literal('deal-created') }),
  z.strictObject({ on: z.literal('stage-entered'), stageIds: z.array(id).min(1).max(50) }),
  z.strictObject({ on: z.literal('dwell-passed'), stageIds: z.array(id).min(1).max(50) }),
  z.strictObject({ on: z.literal('message-received'), keywords: z.array(visibleName(100)).max(50) }),
]);

export type RuleTrigger = z.infer<typeof ruleTrigger>;

/** What a rule does with a deal. It is assigned to a member, a team or both; a task is whose the deal is, and due so long after the rule ran. */
export const ruleAction = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('move-to-stage'), stageId: id }),
  z
    .strictObject({ do: z.literal('assign'), assigneeId: id.optional(), teamId: id.optional() })
    .refine(({ assigneeId, teamId }) => assigneeId !== undefined || teamId !== undefined, { error: 'nobody' }),
  z.strictObject({
    do: z.literal('create-task'),
    title: visibleName(200),
    description: visibleText(4000).optional(),
    dueSeconds: z
      .int()
      .min(0)
      .max(366 * DAY_SECONDS)
      .optional(),
  }),
]);

export type RuleAction = z.infer<typeof ruleAction>;

/** When a rule is asked, for which deals it runs then, asked as lists ask, and what it does with them, in that order. */
export const ruleDefinition = z.strictObject({
  trigger: ruleTrigger,
  conditions: dealFilter.optional(),
  actions: z.array(ruleAction).min(1).max(10),
});

export type RuleDefinition = z.infer<typeof ruleDefinition>;
