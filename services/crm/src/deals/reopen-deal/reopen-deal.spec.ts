import { DealChanged, DealCreated, DealMovedToStage, DealReopened } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import type { Stage } from '../../pipelines/stage.js';
import { evolve, initialDeal } from '../deal.js';
import { reopenDeal } from './reopen-deal.js';

const dealId = 'deal-1';
const stage = (id: string, kind: Stage['kind'], pipelineId = 'sales'): Stage => ({
  id,
  key: id,
  kind,
  pipelineId,
  name: { en: id, ru: id },
});
const cold = stage('cold', 'open');
const replied = stage('replied', 'open');
const won = stage('won', 'won');
const ticket = stage('ticket', 'open', 'support');
const created = DealCreated({
  dealId,
  pipelineId: 'sales',
  stage: { id: 'cold', kind: 'open' },
  contactId: 'anna',
  subjectId: 'peer',
  title: 'Roof',
});
const lost = DealMovedToStage({
  dealId,
  fromStageId: 'cold',
  to: { id: 'lost', kind: 'lost' },
  by: { kind: 'hand' },
});
const reopened = DealReopened({ dealId, fromStageId: 'lost', to: { id: 'replied', kind: 'open' } });
const into = (stage: Stage) => ({ dealId, stage });
const given = scenario({ initial: initialDeal, evolve, decide: reopenDeal });

describe('reopen deal', () => {
  it('brings a closed deal back into an open stage', () => given(created, lost).when(into(replied)).then(reopened));

  it('says no more why it was lost', () => {
    const why = DealChanged({ dealId, subjectId: 'peer', changes: { lostReasonId: 'price', lostNote: 'Too dear' } });
    const noMore = { lostReasonId: null, lostNote: null };
    given(created, lost, why)
      .when(into(replied))
      .then(reopened, DealChanged({ dealId, subjectId: 'peer', changes: noMore }));
  });

  it('does nothing when the deal stands there again', () =>
    given(created, lost, reopened).when(into(replied)).thenNothing());

  it('refuses an unknown deal', () => {
    given().when(into(replied)).thenRefused('crm.deal.not-found');
    given(lost).when(into(replied)).thenRefused('crm.deal.not-found');
  });

  it('refuses a stage that asks for what nobody has said', () =>
    given(created, lost)
      .when(into({ ...replied, requiredFields: ['amount'] }))
      .thenRefused('crm.deal.fields-required'));

  it('refuses an open deal', () => given(created).when(into(replied)).thenRefused('crm.deal.not-closed'));

  it('refuses a stage that closes', () => given(created, lost).when(into(won)).thenRefused('crm.deal.stage-not-open'));

  it('refuses a stage of another pipeline', () =>
    given(created, lost).when(into(ticket)).thenRefused('crm.deal.stage-of-another-pipeline'));

  it('starts from the stage it had been lost in', () =>
    given(created, lost)
      .when(into(cold))
      .then(DealReopened({ dealId, fromStageId: 'lost', to: { id: 'cold', kind: 'open' } })));
});
