import { Module } from '@nestjs/common';

import { PipelinesModule } from '../pipelines/pipelines.module.js';
import { ArchiveAutomationRuleHandler } from './archive-automation-rule/archive-automation-rule.handler.js';
import { CreateAutomationRuleHandler } from './create-automation-rule/create-automation-rule.handler.js';
import { PreviewAutomationRuleQuery } from './preview-automation-rule/preview-automation-rule.query.js';
import { RuleChecks } from './rule-checks.adapter.js';
import { AutomationRuleByIdQuery, ListAutomationRulesQuery } from './rule-list/automation-rules.query.js';
import { AutomationRuleVersionsQuery } from './rule-list/automation-rule-versions.query.js';
import { AutomationRunsQuery } from './rule-runs/automation-runs.query.js';
import { OnDealChangedReactor } from './running/on-deal-changed.reactor.js';
import { UpdateAutomationRuleHandler } from './update-automation-rule/update-automation-rule.handler.js';

@Module({
  imports: [PipelinesModule],
  providers: [
    ArchiveAutomationRuleHandler,
    AutomationRuleByIdQuery,
    AutomationRuleVersionsQuery,
    AutomationRunsQuery,
    CreateAutomationRuleHandler,
    ListAutomationRulesQuery,
    OnDealChangedReactor,
    PreviewAutomationRuleQuery,
    RuleChecks,
    UpdateAutomationRuleHandler,
  ],
})
export class AutomationRulesModule {}
