import {
  AutomationRuleById,
  AutomationRuleVersions,
  ListAutomationRules,
  ListAutomationRuns,
  PreviewAutomationRule,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';

import { Deal, dealOf } from '../deals/deal.types.js';
import { AtLeastArgs } from '../schema/at-least.types.js';
import { type Connection, connectionOf, PageArgs, pageOfArgs } from '../schema/connection.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import { AutomationRuleArgs, PreviewAutomationRuleArgs } from './automation-rule-inputs.types.js';
import {
  AutomationMatch,
  AutomationPreview,
  AutomationRule,
  AutomationRuleVersion,
  AutomationRun,
  AutomationRunConnection,
  matchOf,
  ruleOf,
  runOf,
  versionOf,
} from './automation-rule.types.js';
import { definitionOf } from './definition-of.types.js';

@Resolver(() => AutomationRule)
export class AutomationRulesResolver {
  @Query(() => [AutomationRule], {
    description: 'The rules that were not archived, the oldest first. Permission: `rules:manage`.',
  })
  @RequiresOf(ListAutomationRules)
  async automationRules(
    @Args() { atLeast }: AtLeastArgs,
    @Context() context: RequestContext,
  ): Promise<AutomationRule[]> {
    context.after(atLeast);
    return (await context.ask(ListAutomationRules, context.since(ListAutomationRules))).items.map(ruleOf);
  }

  @Query(() => AutomationRule, {
    nullable: true,
    description: 'One rule, also one that was archived; null where there is none. Permission: `rules:manage`.',
  })
  @RequiresOf(AutomationRuleById)
  async automationRule(
    @Args() { id, atLeast }: AutomationRuleArgs,
    @Context() context: RequestContext,
  ): Promise<AutomationRule | null> {
    context.after(atLeast);
    const { rule } = await context.ask(AutomationRuleById, { id, ...context.since(AutomationRuleById) });
    return rule && ruleOf(rule);
  }

  @Query(() => AutomationPreview, {
    description:
      'For which deals a rule would have run since then, had it been there, and what it would have done with each as the ' +
      'deal was. Nothing is changed, and what people would have done then is not guessed. Permission: `rules:manage`, with ' +
      '`deals:read`. Codes: `crm.automation-rule.not-previewed`, `crm.stage.not-found`, `access.assignee-unknown`, ' +
      '`access.team-unknown`, `access.field-not-allowed`.',
  })
  @RequiresOf(PreviewAutomationRule)
  async automationRulePreview(
    @Args() { definition, since, until }: PreviewAutomationRuleArgs,
    @Context() context: RequestContext,
  ): Promise<AutomationPreview> {
    const asked = { definition: definitionOf(definition), since, ...(until && { until }) };
    const { matchCount, matches } = await context.ask(PreviewAutomationRule, asked);
    return { matchCount, matches: matches.map(matchOf) };
  }

  @Query(() => [AutomationRuleVersion], {
    description: 'What a rule was after each change, the newest first. Permission: `rules:manage`.',
  })
  @RequiresOf(AutomationRuleVersions)
  async automationRuleVersions(
    @Args() { id, atLeast }: AutomationRuleArgs,
    @Context() context: RequestContext,
  ): Promise<AutomationRuleVersion[]> {
    context.after(atLeast);
    const asked = { automationRuleId: id, ...context.since(AutomationRuleVersions) };
    return (await context.ask(AutomationRuleVersions, asked)).items.map(versionOf);
  }

  @ResolveField(() => AutomationRunConnection, {
    description: 'For which deals it ran, and what it did with them, the newest first. Needs `deals:read` too.',
  })
  async runs(
    @Parent() { id }: AutomationRule,
    @Args() page: PageArgs,
    @Context() context: RequestContext,
  ): Promise<Connection<AutomationRun>> {
    const asked = { automationRuleId: id, page: pageOfArgs(page), ...context.since(ListAutomationRuns) };
    return connectionOf(await context.ask(ListAutomationRuns, asked), runOf);
  }
}

@Resolver(() => AutomationRun)
export class AutomationRunResolver {
  @ResolveField(() => Deal, { nullable: true, description: 'The deal, null where it may not be seen.' })
  async deal(@Parent() { dealId }: AutomationRun, @Context() { records }: RequestContext): Promise<Deal | null> {
    const deal = await records.deals.load(dealId);
    return deal && dealOf(deal);
  }
}

@Resolver(() => AutomationMatch)
export class AutomationMatchResolver {
  @ResolveField(() => Deal, { nullable: true, description: 'The deal, null where it may not be seen.' })
  async deal(@Parent() { dealId }: AutomationMatch, @Context() { records }: RequestContext): Promise<Deal | null> {
    const deal = await records.deals.load(dealId);
    return deal && dealOf(deal);
  }
}
