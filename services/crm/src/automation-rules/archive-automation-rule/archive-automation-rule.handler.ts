import { ArchiveAutomationRule, type InputOf } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Handler, Handles } from '@parley/platform';

import { automationRuleStream } from '../automation-rule.js';
import { checkVersion } from '../expected-version.js';
import { archiveAutomationRule } from './archive-automation-rule.js';

@Handles(ArchiveAutomationRule)
export class ArchiveAutomationRuleHandler implements Handler<typeof ArchiveAutomationRule> {
  constructor(private readonly events: EventStore) {}

  async handle({ automationRuleId, expectedVersion }: InputOf<typeof ArchiveAutomationRule>, context: CommandContext) {
    const stream = automationRuleStream(context.actor.tenantId, automationRuleId);
    const { position } = await this.events.update(stream, context, (rule, version) => {
      const archived = archiveAutomationRule(automationRuleId, rule);
      checkVersion({ automationRuleId, version, expectedVersion });
      return archived;
    });
    return { id: automationRuleId, position };
  }
}
