import { DealAssigned, DealCreated, DealMovedToStage, type RuleAction } from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { describe, expect, it } from 'vitest';

import { evolve, initialDeal } from '../../deals/deal.js';
import type { Stage } from '../../pipelines/stage.js';
import { evolve as evolveRun, initialRun, noteRun } from '../rule-runs/automation-run.js';
import { wouldDo } from '../preview-automation-rule/would-do.js';
import { actOnDeal, decided, outcomeOf } from './act-on-deal.js';
import { isSaid, isTriggered } from './occasion.js';

const [dealId, automationRuleId] = ['d1', 'r1'];
const stage = (id: string, kind: Stage['kind'] = 'open'): Stage => ({
  ...{ id, key: id, kind, pipelineId: 'sales', name: { en: id, ru: id } },
});
const [cold, won] = [stage('cold'), stage('won', 'won')];
const facts = { stages: [cold, won], assignableIds: ['ada', 'roofs'] };
const acting = { dealId, automationRuleId, facts };
const deal = evolve(
  initialDeal,
  DealCreated({
    ...{ dealId, pipelineId: 'sales', contactId: 'anna', subjectId: 'peer', title: 'Roof' },
    stage: { id: cold.id, kind: cold.kind },
  }),
);
const move = (stageId: string): RuleAction => ({ do: 'move-to-stage', stageId });
const assign = (assigneeId: string): RuleAction => ({ do: 'assign', assigneeId, teamId: 'roofs' });
const task: RuleAction = { do: 'create-task', title: 'Call' };

describe('on what a rule is asked', () => {
  const [created, moved] = (['created', 'moved'] as const).map((happened) => ({ happened, stageId: 'cold' }));
  const said = (text: string) => ({ happened: 'message', text }) as const;

  it('is a deal that came into being', () => {
    expect([created!, moved!, said('Hi')].map((one) => isTriggered({ on: 'deal-created' }, one))).toEqual([
      ...[true, false, false],
    ]);
  });

  it('is a stage that it names, in which a deal stands from the beginning or since it was moved', () => {
    const entered = (...stageIds: string[]) => ({ on: 'stage-entered', stageIds }) as const;
    const asked = [created!, moved!, said('cold')];
    expect(asked.map((one) => isTriggered(entered('won', 'cold'), one))).toEqual([true, true, false]);
    expect(asked.map((one) => isTriggered(entered('won'), one))).toEqual([false, false, false]);
  });

  it('is a stage that it names, in which a deal stands for too long', () => {
    const passed = (...stageIds: string[]) => ({ on: 'dwell-passed', stageIds }) as const;
    const stood = { happened: 'stood', stageId: 'cold' } as const;
    expect([stood, created!, moved!].map((one) => isTriggered(passed('cold'), one))).toEqual([true, false, false]);
    expect(isTriggered(passed('won'), stood)).toBe(false);
    expect(isTriggered({ on: 'stage-entered', stageIds: ['cold'] }, stood)).toBe(false);
  });

  it('is what a customer says, any of the words that it names, or anything', () => {
    const heard = (...keywords: string[]) => ({ on: 'message-received', keywords }) as const;
    expect(isTriggered(heard(), said('Hi'))).toBe(true);
    expect(isTriggered(heard('price', 'цен'), said('Какие у вас цены?'))).toBe(true);
    expect(isTriggered(heard('price'), said('Какие у вас цены?'))).toBe(false);
    expect(isTriggered(heard(), created!)).toBe(false);
  });

  it.each([
    ['цен', 'ЦЕНА какая?', true],
    ['ена', 'Цена какая?', false],
    ['how much', 'So, How much is it', true],
    [' c++ ', 'Write it in C++!', true],
    ['a.c', 'abc', false],
    ['50', '150', false],
  ])('the word %j in %j: %s', (keyword, text, is) => expect(isSaid(keyword, text)).toBe(is));
});

describe('what a rule does with a deal', () => {
  it('moves it in its own name', () =>
    expect(actOnDeal(move('won'), acting, deal)).toEqual([
      DealMovedToStage({
        ...{ dealId, fromStageId: 'cold', to: { id: 'won', kind: 'won' } },
        by: { kind: 'rule', rule: automationRuleId },
      }),
    ]));

  it('assigns it in its own name, to whoever is still there', () => {
    expect(actOnDeal(assign('ada'), acting, deal)).toEqual([
      DealAssigned({ dealId, assigneeId: 'ada', teamId: 'roofs', reason: 'territory', ruleId: automationRuleId }),
    ]);
    expect(() => actOnDeal(assign('tim'), acting, deal)).toThrow(
      expect.objectContaining({ code: 'crm.automation-rule.assignee-gone' }),
    );
  });

  it('knows no stage in which no deal may stand, and no deal that is not there', () => {
    expect(() => actOnDeal(move('gone'), acting, deal)).toThrow(
      expect.objectContaining({ code: 'crm.stage.not-found' }),
    );
    expect(() => actOnDeal(task, acting, initialDeal)).toThrow(expect.objectContaining({ code: 'crm.deal.not-found' }));
  });

  it('is told action by action', () => {
    const refusal = new DomainError('conflict', 'crm.deal.closed', {});
    expect(outcomeOf(move('won'), refusal)).toEqual({
      ...{ action: 'move-to-stage', outcome: 'refused', code: 'crm.deal.closed' },
    });
    expect(outcomeOf(move('won'), [])).toEqual({ action: 'move-to-stage', outcome: 'unchanged' });
    expect(outcomeOf(task, [])).toEqual({ action: 'create-task', outcome: 'done' });
    expect(decided(() => ['made'])).toEqual(['made']);
    const fault = new TypeError('no refusal');
    expect(() =>
      decided(() => {
        throw fault;
      }),
    ).toThrow(fault);
  });

  it('would do one after the other, each with what the one before made of the deal', () =>
    expect(wouldDo([assign('ada'), assign('ada'), move('won'), move('cold'), task], acting, deal)).toEqual([
      { action: 'assign', outcome: 'done' },
      { action: 'assign', outcome: 'unchanged' },
      { action: 'move-to-stage', outcome: 'done' },
      { action: 'move-to-stage', outcome: 'refused', code: 'crm.deal.closed' },
      { action: 'create-task', outcome: 'done' },
    ]));

  it('does once on one occasion', () => {
    const ran = { automationRunId: 'x', automationRuleId, ruleVersion: 1, dealId, outcomes: [] };
    const [event] = noteRun(ran, initialRun);
    expect(noteRun(ran, evolveRun(initialRun, event!))).toEqual([]);
  });
});
