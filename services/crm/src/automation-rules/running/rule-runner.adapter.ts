import type { RuleAction, RuleDefinition, RuleOutcome } from '@parley/contracts';
import type { EventStore } from '@parley/eventsourcing';
import type { CommandContext } from '@parley/kernel';
import { type Where, whereOf } from '@parley/platform';
import type { EntityManager } from '@mikro-orm/postgresql';

import type { CrmIds } from '../../crm-ids.adapter.js';
import { dealStream } from '../../deals/deal.js';
import { dealColumns } from '../../deals/deal-board/deal-view.table.js';
import { createTask } from '../../tasks/create-task/create-task.js';
import { taskStream } from '../../tasks/task.js';
import { definitionOf } from '../rule-definition.js';
import { type EnabledRule, rulesOn } from '../rule-list/rules.table.js';
import { automationRunStream, noteRun } from '../rule-runs/automation-run.js';
import { type Acting, actOnDeal, decided, outcomeOf } from './act-on-deal.js';
import { isTriggered, type Occasion, triggersOf } from './occasion.js';
import { factsOf } from './rule-facts.table.js';

/** Where rules run: in the transaction of the effect of what happened. */
export type Effecting = {
  readonly em: EntityManager;
  readonly events: EventStore;
  readonly ids: CrmIds;
  readonly context: CommandContext;
};

type Run = Acting & { readonly automationRunId: string };

/** Runs the rules that are asked on an occasion about one deal, one after the other, as they are now. */
export class RuleRunner {
  constructor(private readonly effecting: Effecting) {}

  async run(dealId: string, occasion: Occasion): Promise<void> {
    const rules = await rulesOn(this.effecting.em, triggersOf[occasion.happened]);
    for (const rule of rules) {
      const definition = definitionOf(rule.definition);
      if (definition && isTriggered(definition.trigger, occasion)) await this.one(rule, definition, dealId);
    }
  }

  /** Of what follows from what it did itself it knows nothing: two rules that move a deal to and fro do so once. */
  private async one(
    { automationRuleId, version }: EnabledRule,
    definition: RuleDefinition,
    dealId: string,
  ): Promise<void> {
    const { em, events, ids, context } = this.effecting;
    const automationRunId = ids.ruleRunOf(automationRuleId, dealId, context.correlationId);
    const stream = automationRunStream(context.actor.tenantId, automationRunId);
    if ((await events.load(stream)).state.hasRun || !(await this.holds(definition, dealId))) return;

    const run = { automationRunId, automationRuleId, dealId, facts: await factsOf(em, definition.actions) };
    const outcomes: RuleOutcome[] = [];
    for (const [at, action] of definition.actions.entries()) outcomes.push(await this.act(action, run, at));
    const ran = { automationRunId, automationRuleId, ruleVersion: version, dealId, outcomes };
    await events.update(stream, context, (known) => noteRun(ran, known));
  }

  private async holds({ conditions }: RuleDefinition, dealId: string): Promise<boolean> {
    const { where, values }: Where = whereOf(conditions ?? {}, dealColumns);
    const sql = `select 1 from crm.deal d where d.deal_id = ?::uuid and (${where})`;
    const rows = await this.effecting.em.execute<unknown[]>(sql, [dealId, ...values]);
    return rows.length > 0;
  }

  private async act(action: RuleAction, run: Run, at: number): Promise<RuleOutcome> {
    const { events, context } = this.effecting;
    let outcome = outcomeOf(action, []);
    await events.update(dealStream(context.actor.tenantId, run.dealId), context, (deal) => {
      const made = decided(() => actOnDeal(action, run, deal));
      outcome = outcomeOf(action, made);
      return made instanceof Error ? [] : made;
    });
    if (action.do === 'create-task' && outcome.outcome === 'done') await this.createTask(action, run, at);
    return outcome;
  }

  private async createTask(
    { title, description, dueSeconds }: Extract<RuleAction, { do: 'create-task' }>,
    { automationRunId, dealId }: Run,
    at: number,
  ): Promise<void> {
    const { events, ids, context } = this.effecting;
    const { tenantId } = context.actor;
    const { state: deal } = await events.load(dealStream(tenantId, dealId));
    if (deal.status === 'unknown') return;
    const { subjectId, assigneeId, teamId } = deal;
    const taskId = ids.taskOf(`${automationRunId}:${at}`);
    const dueAt =
      dueSeconds === undefined ? undefined : new Date(Date.parse(context.now) + dueSeconds * 1000).toISOString();
    const record = { type: 'deal', id: dealId } as const;
    await events.update(taskStream(tenantId, taskId), context, (existing) =>
      createTask({ taskId, subjectId, record, title, description, dueAt, by: { assigneeId, teamId } }, existing),
    );
  }
}
