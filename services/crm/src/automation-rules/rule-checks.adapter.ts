import type { Reach, RuleAction, RuleDefinition } from '@parley/contracts';
import { Assignees, TenantDatabase } from '@parley/platform';
import { Injectable } from '@nestjs/common';

import { assertAskable } from '../fields/asked-fields.adapter.js';
import { StageDirectory } from '../pipelines/stage-directory/stage-directory.port.js';
import { tooManyAutomationRules } from './automation-rule.errors.js';
import { ruleCount } from './rule-list/rules.table.js';

const MOST_RULES = 500;

/** What must be so of a rule when somebody says it. What becomes of it later is told where it runs. */
@Injectable()
export class RuleChecks {
  constructor(
    private readonly database: TenantDatabase,
    private readonly stages: StageDirectory,
    private readonly assignees: Assignees,
  ) {}

  /**
   * @throws DomainError `crm.stage.not-found`, `access.assignee-unknown`, `access.team-unknown`; `forbidden`
   * `access.field-not-allowed`, since for whom it runs tells what its conditions ask
   */
  async definition({ trigger, conditions, actions }: RuleDefinition, tenantId: string, reach: Reach): Promise<void> {
    assertAskable({ filter: conditions }, reach, 'deals:read');
    if ('stageIds' in trigger) for (const stageId of trigger.stageIds) await this.stages.get(tenantId, stageId);
    for (const action of actions) await this.action(action, tenantId);
  }

  /** @throws DomainError `conflict` `crm.automation-rule.too-many` */
  async oneMore(tenantId: string): Promise<void> {
    const count = await this.database.inTenant({ tenantId }, ruleCount);
    if (count >= MOST_RULES) throw tooManyAutomationRules();
  }

  private async action(action: RuleAction, tenantId: string): Promise<void> {
    if (action.do === 'move-to-stage') await this.stages.get(tenantId, action.stageId);
    if (action.do !== 'assign') return;
    const { assigneeId = null, teamId = null } = action;
    await this.assignees.check(tenantId, { assigneeId, teamId });
  }
}
