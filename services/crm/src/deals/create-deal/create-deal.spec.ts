import { DealAssigned, DealCreated, DealDeleted, DealMovedToStage } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import type { Stage } from '../../pipelines/stage.js';
import { evolve, initialDeal } from '../deal.js';
import { createDeal, createFirstDeal } from './create-deal.js';

const stage = (id: string, kind: Stage['kind'], pipelineId = 'sales'): Stage => ({
  id,
  key: id,
  kind,
  pipelineId,
  name: { en: id, ru: id },
});
const cold = stage('cold', 'open');
const lost = stage('lost', 'lost');
const roof = { dealId: 'deal-1', contactId: 'anna', subjectId: 'peer', title: 'Roof' };
const deal = { ...roof, stage: cold };
const created = DealCreated({ ...roof, pipelineId: 'sales', stage: { id: 'cold', kind: 'open' } });
const closed = DealMovedToStage({
  dealId: 'deal-1',
  fromStageId: 'cold',
  to: { id: 'lost', kind: 'lost' },
  by: { kind: 'hand' },
});

const made = { ...deal, assigneeId: null };

describe('create deal', () => {
  const given = scenario({ initial: initialDeal, evolve, decide: createDeal });

  it('begins in the stage it was given', () => given().when(made).then(created));

  it('is answered for by whoever made it', () =>
    given()
      .when({ ...made, assigneeId: 'ada' })
      .then(created, DealAssigned({ dealId: roof.dealId, assigneeId: 'ada', teamId: null, reason: 'by-hand' })));

  it('refuses to begin closed', () =>
    given()
      .when({ ...made, stage: lost })
      .thenRefused('crm.deal.stage-not-open'));

  it('refuses a stage that asks for what it does not say', () => {
    const asking: Stage = { ...cold, requiredFields: ['amount', 'assignee'] };
    const amount = { amountMinor: '100', currency: 'EUR' };
    given()
      .when({ ...made, stage: asking, fields: { amount } })
      .thenRefused('crm.deal.fields-required');
    given()
      .when({ ...made, stage: { ...asking, requiredFields: ['amount'] }, fields: { amount } })
      .then(DealCreated({ ...roof, pipelineId: 'sales', stage: { id: 'cold', kind: 'open' }, fields: { amount } }));
  });

  it('refuses an id that is taken', () => given(created).when(made).thenRefused('crm.deal.exists'));
});

describe('create first deal', () => {
  const given = scenario({ initial: initialDeal, evolve, decide: createFirstDeal });

  it('opens the deal of a first message', () => given().when(deal).then(created));

  it('opens it once', () => given(created).when(deal).thenNothing());

  it('opens nothing once it is closed or deleted', () => {
    given(created, closed).when(deal).thenNothing();
    given(created, DealDeleted({ dealId: 'deal-1' }))
      .when(deal)
      .thenNothing();
  });
});
