import type { RuleAction, RuleTrigger } from '@parley/contracts';
import { ArgsType, Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';

import { DealFilter } from '../deals/deals-args.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { ExpectedVersion, MutationInput, MutationPayload } from '../schema/input.types.js';
import { DateTime } from '../schema/scalars.types.js';
import { AutomationActionKind, AutomationOccasion, AutomationRule } from './automation-rule.types.js';

const named = 'What members call it, 1 to 100 characters.';

@InputType({ description: 'On what a rule is asked about a deal.' })
export class AutomationTriggerInput {
  @Field(() => AutomationOccasion, { description: 'What happens.' })
  readonly on!: RuleTrigger['on'];

  @Field(() => [ID], {
    nullable: true,
    description: 'Of `STAGE_ENTERED` and `DWELL_PASSED`, and needed there: which stages, at most 50.',
  })
  readonly stageIds?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Of `MESSAGE_RECEIVED`: how words begin, in whatever case, at most 50. Any of them will do. Default: anything.',
  })
  readonly keywords?: string[] | null;
}

@InputType({ description: 'What a rule does with a deal.' })
export class AutomationActionInput {
  @Field(() => AutomationActionKind, { description: 'What it does.' })
  readonly do!: RuleAction['do'];

  @Field(() => ID, { nullable: true, description: 'Of `MOVE_TO_STAGE`, and needed there: the stage.' })
  readonly stageId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Of `ASSIGN`: the member, by `Assignee.id`. Default: the team alone.',
  })
  readonly assigneeId?: string | null;

  @Field(() => ID, { nullable: true, description: 'Of `ASSIGN`: the team. Default: the member alone.' })
  readonly teamId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of `CREATE_TASK`, and needed there: what is to be done, 1 to 200 characters.',
  })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: 'Of `CREATE_TASK`: more about it. Default: nothing.' })
  readonly description?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of `CREATE_TASK`: how long after the run it is due, at most 366 days. Default: at no time.',
  })
  readonly dueSeconds?: number | null;
}

@InputType({ description: 'When a rule is asked, for which deals it runs then, and what it does with them.' })
export class AutomationDefinitionInput {
  @Field(() => AutomationTriggerInput, { description: 'On what it is asked.' })
  readonly trigger!: AutomationTriggerInput;

  @Field(() => DealFilter, { nullable: true, description: 'For which deals it runs then. Default: all.' })
  readonly conditions?: DealFilter | null;

  @Field(() => [AutomationActionInput], { description: 'What it does, in this order: 1 to 10 actions.' })
  readonly actions!: AutomationActionInput[];
}

@InputType({ description: 'A rule to create.' })
export class CreateAutomationRuleInput extends MutationInput {
  @Field(() => String, { description: named })
  readonly name!: string;

  @Field(() => AutomationDefinitionInput, { description: 'What it does, and when.' })
  readonly definition!: AutomationDefinitionInput;

  @Field(() => Boolean, { nullable: true, description: 'Whether it runs from now on. Default: true.' })
  readonly isEnabled?: boolean | null;
}

@InputType({ description: 'What to change of a rule.' })
export class UpdateAutomationRuleInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the rule.' })
  readonly automationRuleId!: string;

  @Field(() => String, { nullable: true, description: `${named} Default: as it is.` })
  readonly name?: string | null;

  @Field(() => AutomationDefinitionInput, {
    nullable: true,
    description: 'What it does, and when, as a whole. Default: as it is.',
  })
  readonly definition?: AutomationDefinitionInput | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it runs from now on. Default: as it is.' })
  readonly isEnabled?: boolean | null;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@InputType({ description: 'The rule to archive.' })
export class ArchiveAutomationRuleInput extends MutationInput {
  @Field(() => ID, { description: 'Id of the rule.' })
  readonly automationRuleId!: string;

  @ExpectedVersion()
  readonly expectedVersion?: number | null;
}

@ObjectType({ isAbstract: true })
export abstract class AutomationRulePayload extends MutationPayload {
  @Field(() => AutomationRule, { nullable: true, description: 'The rule as it is now.' })
  readonly automationRule!: AutomationRule | null;
}

@ObjectType({ description: 'The rule that was created.' })
export class CreateAutomationRulePayload extends AutomationRulePayload {}

@ObjectType({ description: 'The rule that was changed.' })
export class UpdateAutomationRulePayload extends AutomationRulePayload {}

@ObjectType({ description: 'The rule that was archived.' })
export class ArchiveAutomationRulePayload extends AutomationRulePayload {}

@ArgsType()
export class AutomationRuleArgs extends AtLeastArgs {
  @Field(() => ID, { description: 'Id of the rule.' })
  readonly id!: string;
}

@ArgsType()
export class PreviewAutomationRuleArgs {
  @Field(() => AutomationDefinitionInput, { description: 'What the rule would do, and when.' })
  readonly definition!: AutomationDefinitionInput;

  @Field(() => DateTime, { description: 'From when on it would have been there.' })
  readonly since!: string;

  @Field(() => DateTime, { nullable: true, description: 'Until when. Default: now.' })
  readonly until?: string | null;
}
