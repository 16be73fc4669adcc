import { CreateAutomationRule, type InputOf, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { automationRuleStream } from '../automation-rule.js';
import { RuleChecks } from '../rule-checks.adapter.js';
import { createAutomationRule } from './create-automation-rule.js';

@Handles(CreateAutomationRule)
export class CreateAutomationRuleHandler implements Handler<typeof CreateAutomationRule> {
  constructor(
    private readonly events: EventStore,
    private readonly checks: RuleChecks,
  ) {}

  async handle(input: InputOf<typeof CreateAutomationRule>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const automationRuleId = context.commandId;
    await this.checks.definition(input.definition, tenantId, reach);
    await this.checks.oneMore(tenantId);
    const { position } = await this.events.update(
      automationRuleStream(tenantId, automationRuleId),
      context,
      (existing) => createAutomationRule({ automationRuleId, ...input }, existing),
    );
    return { id: automationRuleId, position };
  }
}
