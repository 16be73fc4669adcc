import { type AutomationMatch, type InputOf, PreviewAutomationRule, type Reach } from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import type { Actor } from '@parley/kernel';
import { type Answerer, Answers, TenantDatabase } from '@parley/platform';

import { dealStream } from '../../deals/deal.js';
import { RuleChecks } from '../rule-checks.adapter.js';
import { factsOf } from '../running/rule-facts.table.js';
import { occasionsSince } from './occasions.table.js';
import { wouldDo } from './would-do.js';

const MOST_SHOWN = 50;

@Answers(PreviewAutomationRule)
export class PreviewAutomationRuleQuery implements Answerer<typeof PreviewAutomationRule> {
  constructor(
    private readonly database: TenantDatabase,
    private readonly events: EventStore,
    private readonly checks: RuleChecks,
  ) {}

  async answer(input: InputOf<typeof PreviewAutomationRule>, actor: Actor, reach: Reach) {
    const { tenantId } = actor;
    const { definition } = input;
    await this.checks.definition(definition, tenantId, reach);
    const { matchCount, occasions, facts } = await this.database.inTenant(actor, async (em) => ({
      ...(await occasionsSince(em, input, MOST_SHOWN)),
      facts: await factsOf(em, definition.actions),
    }));
    const matches: AutomationMatch[] = [];
    for (const { dealId, at } of occasions) {
      const { state } = await this.events.loadAsOf(dealStream(tenantId, dealId), at);
      matches.push({
        dealId,
        at,
        outcomes: wouldDo(definition.actions, { dealId, automationRuleId: tenantId, facts }, state),
      });
    }
    return { matchCount, matches };
  }
}
