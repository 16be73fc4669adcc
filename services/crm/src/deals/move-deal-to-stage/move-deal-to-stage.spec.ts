import { DealCreated, DealMovedToStage } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import type { Stage } from '../../pipelines/stage.js';
import { evolve, initialDeal } from '../deal.js';
import { moveDealToStage } from './move-deal-to-stage.js';

const [dealId, sales, support] = ['deal-1', 'sales', 'support'];
const stage = (id: string, kind: Stage['kind'], pipelineId = 'sales'): Stage => ({
  id,
  key: id,
  kind,
  pipelineId,
  name: { en: id, ru: id },
});
const cold = stage('cold', 'open');
const meeting = stage('meeting', 'open');
const won = stage('won', 'won');
const ticket = stage('ticket', 'open', support);

const by = { kind: 'hand' } as const;
const created = DealCreated({
  dealId,
  pipelineId: sales,
  stage: { id: cold.id, kind: cold.kind },
  contactId: 'anna',
  subjectId: 'peer',
  title: 'Roof',
});
const moved = (from: Stage, { id, kind }: Stage) =>
  DealMovedToStage({ dealId, fromStageId: from.id, to: { id, kind }, by });
const move = (stage: Stage) => ({ dealId, stage, by });

const given = scenario({ initial: initialDeal, evolve, decide: moveDealToStage });

describe('move deal to stage', () => {
  it('moves an open deal', () => given(created).when(move(meeting)).then(moved(cold, meeting)));

  it('moves it again from where it stands', () =>
    given(created, moved(cold, meeting)).when(move(won)).then(moved(meeting, won)));

  it('does nothing when the deal is already there', () => given(created).when(move(cold)).thenNothing());

  it('does nothing when the deal is already won', () => given(created, moved(cold, won)).when(move(won)).thenNothing());

  it('refuses an unknown deal', () => given().when(move(meeting)).thenRefused('crm.deal.not-found'));

  it('refuses a closed deal', () =>
    given(created, moved(cold, won)).when(move(meeting)).thenRefused('crm.deal.closed'));

  it('refuses a stage of another pipeline', () =>
    given(created).when(move(ticket)).thenRefused('crm.deal.stage-of-another-pipeline'));
});
