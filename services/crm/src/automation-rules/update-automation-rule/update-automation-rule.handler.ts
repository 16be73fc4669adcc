import { type InputOf, type Reach, UpdateAutomationRule } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { automationRuleStream } from '../automation-rule.js';
import { checkVersion } from '../expected-version.js';
import { RuleChecks } from '../rule-checks.adapter.js';
import { updateAutomationRule } from './update-automation-rule.js';

@Handles(UpdateAutomationRule)
export class UpdateAutomationRuleHandler implements Handler<typeof UpdateAutomationRule> {
  constructor(
    private readonly events: EventStore,
    private readonly checks: RuleChecks,
  ) {}

  async handle(input: InputOf<typeof UpdateAutomationRule>, context: CommandContext, reach: Reach) {
    const { tenantId } = context.actor;
    const { expectedVersion, ...change } = input;
    const { automationRuleId } = change;
    if (change.definition) await this.checks.definition(change.definition, tenantId, reach);
    const { position } = await this.events.update(
      automationRuleStream(tenantId, automationRuleId),
      context,
      (rule, version) => {
        const changed = updateAutomationRule(change, rule);
        checkVersion({ automationRuleId, version, expectedVersion });
        return changed;
      },
    );
    return { id: automationRuleId, position };
  }
}
