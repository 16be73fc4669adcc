import {
  type AutomationRuleEvent,
  automationRuleEvents,
  AutomationRuleVersions,
  type AutomationRuleVersionView,
  type DomainEvent,
  type InputOf,
  type Recorded,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers } from '@parley/platform';

import { type AutomationRule, automationRuleStream, evolve, initialRule } from '../automation-rule.js';

const isOfRule = (event: Recorded<DomainEvent>): event is Recorded<AutomationRuleEvent> =>
  automationRuleEvents.some(({ type }) => type === event.type);

/** A rule is changed by hand alone: its stream is short, and says all there is. */
@Answers(AutomationRuleVersions)
export class AutomationRuleVersionsQuery implements Answerer<typeof AutomationRuleVersions> {
  constructor(private readonly events: EventStore) {}

  async answer({ automationRuleId }: InputOf<typeof AutomationRuleVersions>, { tenantId }: Actor) {
    const recorded = await this.events.read(tenantId, automationRuleStream(tenantId, automationRuleId).streamId);
    const items: AutomationRuleVersionView[] = [];
    let rule: AutomationRule = initialRule;
    for (const event of recorded.filter(isOfRule)) {
      rule = evolve(rule, event);
      if (rule.status === 'unknown') continue;
      const { status, ...said } = rule;
      const { actor, recordedAt: changedAt } = event.envelope;
      const changedBy = { kind: actor.kind, id: actor.id };
      items.unshift({ ...said, version: items.length + 1, isArchived: status === 'archived', changedBy, changedAt });
    }
    return { items };
  }
}
