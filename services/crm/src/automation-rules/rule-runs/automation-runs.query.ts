import { automationRunView, type AutomationRunView, type InputOf, ListAutomationRuns } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import {
  type Answerer,
  Answers,
  type Columns,
  iso,
  type Listing,
  ListQuestion,
  TenantDatabase,
  whereOf,
} from '@parley/platform';

const columns = {
  ranAt: { sql: 'r.ran_at', type: 'timestamptz' },
  automationRuleId: { sql: 'r.automation_rule_id', type: 'uuid' },
} as const satisfies Columns;

const listing: Listing<AutomationRunView> = {
  node: `json_build_object('id', r.automation_run_id, 'automationRuleId', r.automation_rule_id, 'ruleVersion', r.rule_version, 'dealId', r.deal_id,
    'outcomes', r.outcomes, 'ranAt', ${iso('r.ran_at')}, 'correlationId', r.correlation_id)`,
  view: automationRunView,
  from: 'from crm.automation_run r',
  columns,
  id: { sql: 'r.automation_run_id', type: 'uuid' },
  usual: { field: 'ranAt', direction: 'desc' },
};

@Answers(ListAutomationRuns)
export class AutomationRunsQuery implements Answerer<typeof ListAutomationRuns> {
  constructor(private readonly database: TenantDatabase) {}

  answer({ automationRuleId, page }: InputOf<typeof ListAutomationRuns>, actor: Actor) {
    const ofRule = whereOf(
      automationRuleId === undefined ? {} : { automationRuleId: { eq: automationRuleId } },
      columns,
    );
    return new ListQuestion(listing, { page }, ofRule).read(this.database, actor);
  }
}
