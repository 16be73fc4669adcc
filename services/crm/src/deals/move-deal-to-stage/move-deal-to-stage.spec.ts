import { DealChanged, DealAssigned, type DealChanges, DealCreated, DealMovedToStage } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

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
const lost = stage('lost', 'lost');
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

const changed = (changes: DealChanges) => DealChanged({ dealId, subjectId: 'peer', changes });
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

  it('says why it is lost, and says it anew where it is lost already', () => {
    const loss = { lostReasonId: 'price', lostNote: 'Too dear' };
    given(created)
      .when({ ...move(lost), loss })
      .then(moved(cold, lost), changed(loss));
    given(created, moved(cold, lost), changed(loss))
      .when({ ...move(lost), loss: { lostReasonId: 'timing' } })
      .then(changed({ lostReasonId: 'timing' }));
    given(created, moved(cold, lost), changed(loss))
      .when({ ...move(lost), loss })
      .thenNothing();
  });

  it('refuses a stage that asks for what nobody has said, and names it', () => {
    const asking = move({ ...meeting, requiredFields: ['amount', 'assignee', 'lost-reason'] });
    const deal = evolve(initialDeal, created);
    const amount = changed({ amount: { amountMinor: '100', currency: 'EUR' } });
    const assigned = DealAssigned({ dealId, assigneeId: 'ada', teamId: null, reason: 'by-hand' });
    expect(() => moveDealToStage(asking, deal)).toThrow(
      expect.objectContaining({
        ...{ code: 'crm.deal.fields-required', details: { dealId, fields: ['amount', 'assignee'] } },
      }),
    );
    given(created, amount).when(asking).thenRefused('crm.deal.fields-required');
    given(created, amount, assigned).when(asking).then(moved(cold, meeting));
    given(created, moved(cold, meeting)).when(asking).thenNothing();
  });

  it('asks for a reason where it is lost, and takes that which is said with the move', () => {
    const asking = move({ ...lost, requiredFields: ['lost-reason'] });
    const loss = { lostReasonId: 'price' };
    given(created).when(asking).thenRefused('crm.deal.fields-required');
    given(created)
      .when({ ...asking, loss })
      .then(moved(cold, lost), changed(loss));
  });

  it('refuses to say of a deal that goes on why it is lost', () => {
    given(created)
      .when({ ...move(meeting), loss: { lostReasonId: 'price' } })
      .thenRefused('crm.deal.stage-not-lost');
    given(created)
      .when({ ...move(won), loss: { lostNote: 'Too dear' } })
      .thenRefused('crm.deal.stage-not-lost');
  });

  it('refuses a stage of another pipeline', () =>
    given(created).when(move(ticket)).thenRefused('crm.deal.stage-of-another-pipeline'));
});
