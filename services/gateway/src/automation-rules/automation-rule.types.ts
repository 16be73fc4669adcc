import {
  type AutomationMatch as MatchView,
  type AutomationRuleVersionView,
  type AutomationRuleView,
  type AutomationRunView,
  type RuleAction,
  ruleDefinition,
  type RuleOutcome,
  type RuleTrigger,
  type StoredRuleDefinition,
} from '@parley/contracts';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';

import { shownConditions } from '../schema/conditions.types.js';
import { connectionType } from '../schema/connection.types.js';
import { graphqlEnum } from '../schema/enums.types.js';
import { Node } from '../schema/node.types.js';
import { Principal } from '../schema/principal.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { DealConditions } from './deal-conditions.types.js';

export const AutomationOccasion = graphqlEnum('AutomationOccasion', 'On what a rule is asked about a deal.', {
  'deal-created': 'The deal came into being.',
  'stage-entered': 'The deal stands in one of `stageIds` since then.',
  'dwell-passed': 'The deal stands in one of `stageIds` for longer than the stage’s limit says.',
  'message-received': 'Its customer said something, with one of `keywords` in it where any are named.',
});

export const AutomationActionKind = graphqlEnum('AutomationActionKind', 'What a rule does with a deal.', {
  'move-to-stage': 'Moves it to `stageId`.',
  assign: 'Says that `assigneeId`, `teamId` or both answer for it.',
  'create-task': 'Makes a task about it, for whoever answers for it.',
});

export const AutomationOutcomeKind = graphqlEnum('AutomationOutcomeKind', 'What became of an action of a rule.', {
  done: 'It was done.',
  unchanged: 'It was so already.',
  refused: 'It could not be done: `code` says why.',
});

@ObjectType({ description: 'On what a rule is asked about a deal.' })
export class AutomationTrigger {
  @Field(() => AutomationOccasion, { description: 'What happened.' })
  readonly on!: RuleTrigger['on'];

  @Field(() => [ID], { description: 'Of `STAGE_ENTERED` and `DWELL_PASSED`: which stages.' })
  readonly stageIds!: readonly string[];

  @Field(() => [String], { description: 'Of `MESSAGE_RECEIVED`: how words begin, any of them; none for anything.' })
  readonly keywords!: readonly string[];
}

@ObjectType({ description: 'What a rule does with a deal.' })
export class AutomationAction {
  @Field(() => AutomationActionKind, { description: 'What it does.' })
  readonly do!: RuleAction['do'];

  @Field(() => ID, { nullable: true, description: 'Of `MOVE_TO_STAGE`: the stage.' })
  readonly stageId?: string | null | undefined;

  @Field(() => ID, { nullable: true, description: 'Of `ASSIGN`: the member, by `Assignee.id`.' })
  readonly assigneeId?: string | null | undefined;

  @Field(() => ID, { nullable: true, description: 'Of `ASSIGN`: the team.' })
  readonly teamId?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Of `CREATE_TASK`: what is to be done.' })
  readonly title?: string | null | undefined;

  @Field(() => String, { nullable: true, description: 'Of `CREATE_TASK`: more about it.' })
  readonly description?: string | null | undefined;

  @Field(() => Int, { nullable: true, description: 'Of `CREATE_TASK`: how long after the run it is due.' })
  readonly dueSeconds?: number | null | undefined;
}

@ObjectType({ isAbstract: true })
export class AutomationDefinition {
  @Field(() => String, { description: 'What members call it.' })
  readonly name!: string;

  @Field(() => Boolean, { description: 'Whether it is switched on.' })
  readonly isEnabled!: boolean;

  @Field(() => Boolean, { description: 'Whether it was archived: it runs no more.' })
  readonly isArchived!: boolean;

  @Field(() => AutomationTrigger, {
    nullable: true,
    description: 'On what it is asked; null where that is not known any more, and it never runs.',
  })
  readonly trigger!: AutomationTrigger | null;

  @Field(() => DealConditions, { nullable: true, description: 'For which deals it runs then; null for all.' })
  readonly conditions!: DealConditions | null;

  @Field(() => [AutomationAction], { description: 'What it does with them, in this order.' })
  readonly actions!: readonly AutomationAction[];
}

@ObjectType({ description: 'What an automation rule was after a change.' })
export class AutomationRuleVersion extends AutomationDefinition {
  @Field(() => Int, { description: 'Which version it was.' })
  readonly version!: number;

  @Field(() => Principal, { description: 'Who changed it.' })
  readonly changedBy!: Principal;

  @Field(() => DateTime, { description: 'When.' })
  readonly changedAt!: string;
}

@ObjectType({
  implements: Node,
  description:
    'A rule that takes deals on without a model: on an occasion, for the deals for which its conditions hold then, it does ' +
    'what it says, in the name of Parley. On one occasion and all that follows from it, it runs once for a deal.',
})
export class AutomationRule extends AutomationDefinition implements Node {
  readonly __typename!: 'AutomationRule';

  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => DateTime, { description: 'When it was created.' })
  readonly createdAt!: string;

  @Field(() => DateTime, { description: 'When it was changed last.' })
  readonly changedAt!: string;

  @Field(() => Int, { description: 'Rises with every change.' })
  readonly version!: number;
}

@ObjectType({ description: 'What became of an action of a rule.' })
export class AutomationOutcome {
  @Field(() => AutomationActionKind, { description: 'What was to be done.' })
  readonly action!: string;

  @Field(() => AutomationOutcomeKind, { description: 'What became of it.' })
  readonly outcome!: RuleOutcome['outcome'];

  @Field(() => String, { nullable: true, description: 'Why it was refused, such as `crm.deal.closed`.' })
  readonly code!: string | null;
}

@ObjectType({ description: 'One run of a rule for a deal.' })
export class AutomationRun {
  readonly dealId!: string;

  @Field(() => ID, { description: 'Its id.' })
  readonly id!: string;

  @Field(() => Int, { description: 'The version of the rule that ran.' })
  readonly ruleVersion!: number;

  @Field(() => DateTime, { description: 'When it ran.' })
  readonly ranAt!: string;

  @Field(() => [AutomationOutcome], { description: 'What became of each action, in their order.' })
  readonly outcomes!: readonly AutomationOutcome[];
}

export const AutomationRunConnection = connectionType('AutomationRun', () => AutomationRun);

@ObjectType({ description: 'A deal for which a rule would have run.' })
export class AutomationMatch {
  readonly dealId!: string;

  @Field(() => DateTime, { description: 'When it would have run.' })
  readonly at!: string;

  @Field(() => [AutomationOutcome], { description: 'What would have become of each action, as the deal was then.' })
  readonly outcomes!: readonly AutomationOutcome[];
}

@ObjectType({ description: 'What a rule would have done, had it been there.' })
export class AutomationPreview {
  @Field(() => Int, { nullable: true, description: 'How often it would have run, exact to 10,000 and null beyond.' })
  readonly matchCount!: number | null;

  @Field(() => [AutomationMatch], { description: 'The first 50, the oldest first.' })
  readonly matches!: readonly AutomationMatch[];
}

const triggerOf = (trigger: RuleTrigger): AutomationTrigger => ({ stageIds: [], keywords: [], ...trigger });

/** What a rule says, as far as it is known. */
function said(definition: StoredRuleDefinition) {
  const read = ruleDefinition.safeParse(definition);
  if (!read.success) return { trigger: null, conditions: null, actions: [] };
  const { trigger, conditions = {}, actions } = read.data;
  return {
    trigger: triggerOf(trigger),
    conditions: Object.keys(conditions).length > 0 ? shownConditions(conditions) : null,
    actions,
  };
}

const outcomesOf = (outcomes: readonly RuleOutcome[]): AutomationOutcome[] =>
  outcomes.map(({ action, outcome, code = null }) => ({ action, outcome, code }));

export const ruleOf = ({ definition, ...view }: AutomationRuleView): AutomationRule => ({
  __typename: 'AutomationRule',
  ...view,
  ...said(definition),
});

export const versionOf = ({ definition, ...view }: AutomationRuleVersionView): AutomationRuleVersion => ({
  ...view,
  ...said(definition),
});

export const runOf = ({ outcomes, ...view }: AutomationRunView): AutomationRun => ({
  ...view,
  outcomes: outcomesOf(outcomes),
});

export const matchOf = ({ outcomes, ...view }: MatchView): AutomationMatch => ({
  ...view,
  outcomes: outcomesOf(outcomes),
});
