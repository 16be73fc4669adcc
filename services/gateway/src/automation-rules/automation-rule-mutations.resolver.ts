import {
  ArchiveAutomationRule,
  AutomationRuleById,
  CreateAutomationRule,
  UpdateAutomationRule,
} from '@parley/contracts';
import { RequiresOf } from '@parley/platform';
import { Args, Context, Mutation, Resolver } from '@nestjs/graphql';

import { present } from '../schema/input.types.js';
import { RequestContext } from '../serving/request-context.types.js';
import {
  ArchiveAutomationRuleInput,
  ArchiveAutomationRulePayload,
  CreateAutomationRuleInput,
  CreateAutomationRulePayload,
  UpdateAutomationRuleInput,
  UpdateAutomationRulePayload,
} from './automation-rule-inputs.types.js';
import { ruleOf } from './automation-rule.types.js';
import { definitionOf } from './definition-of.types.js';

/** The rule as it is right after what was asked of it. */
async function after(id: string, context: RequestContext) {
  const asked = { id, ...context.since(AutomationRuleById) };
  const { rule = null } = (await context.readBack(context.ask(AutomationRuleById, asked))) ?? {};
  return { automationRule: rule && ruleOf(rule) };
}

@Resolver()
export class AutomationRuleMutationsResolver {
  @Mutation(() => CreateAutomationRulePayload, {
    description:
      'Creates an automation rule. What happened before stays as it is: `automationRulePreview` tells what the rule would ' +
      'have done. Permission: `rules:manage`, with `deals:read`. Codes: `crm.automation-rule.too-many`, ' +
      '`crm.stage.not-found`, `access.assignee-unknown`, `access.team-unknown`, `access.field-not-allowed`. Example: ' +
      '`createAutomationRule(input: { idempotencyKey: "k1", name: "Call first", definition: { trigger: { on: ' +
      'DEAL_CREATED }, actions: [{ do: CREATE_TASK, title: "Call" }] } }) { automationRule { id } }`.',
  })
  @RequiresOf(CreateAutomationRule)
  async createAutomationRule(
    @Args('input', { description: 'The rule.' }) { idempotencyKey, ...input }: CreateAutomationRuleInput,
    @Context() context: RequestContext,
  ): Promise<CreateAutomationRulePayload> {
    const { name, isEnabled } = input;
    const rule = { name, definition: definitionOf(input.definition), isEnabled: isEnabled ?? true };
    const { output, position } = await context.send(CreateAutomationRule, rule, { idempotencyKey });
    return { position, ...(await after(output.id, context)) };
  }

  @Mutation(() => UpdateAutomationRulePayload, {
    description:
      'Changes an automation rule, or switches it on or off. Permission: `rules:manage`, with `deals:read`. Codes: ' +
      '`crm.automation-rule.not-found`, `crm.automation-rule.version`, `crm.stage.not-found`, ' +
      '`access.assignee-unknown`, `access.team-unknown`, `access.field-not-allowed`. Example: ' +
      '`updateAutomationRule(input: { idempotencyKey: "k1", automationRuleId: "…", isEnabled: false }) { position }`.',
  })
  @RequiresOf(UpdateAutomationRule)
  async updateAutomationRule(
    @Args('input', { description: 'Which, and what of it.' }) { idempotencyKey, ...input }: UpdateAutomationRuleInput,
    @Context() context: RequestContext,
  ): Promise<UpdateAutomationRulePayload> {
    const { definition, ...named } = present(input);
    const change = { ...named, ...(definition && { definition: definitionOf(definition) }) };
    const { output, position } = await context.send(UpdateAutomationRule, change, { idempotencyKey });
    return { position, ...(await after(output.id, context)) };
  }

  @Mutation(() => ArchiveAutomationRulePayload, {
    description:
      'Archives an automation rule: it runs no more, and can’t be had back; what it did stays so. Permission: ' +
      '`rules:manage`. Codes: `crm.automation-rule.not-found`, `crm.automation-rule.version`. Example: ' +
      '`archiveAutomationRule(input: { idempotencyKey: "k1", automationRuleId: "…" }) { position }`.',
  })
  @RequiresOf(ArchiveAutomationRule)
  async archiveAutomationRule(
    @Args('input', { description: 'Which.' }) { idempotencyKey, ...input }: ArchiveAutomationRuleInput,
    @Context() context: RequestContext,
  ): Promise<ArchiveAutomationRulePayload> {
    const { output, position } = await context.send(ArchiveAutomationRule, present(input), { idempotencyKey });
    return { position, ...(await after(output.id, context)) };
  }
}
