import { DealAssigned, DealCollaboratorsChanged, DealCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialDeal, reachedDeal } from '../deal.js';
import { setDealCollaborators } from './set-deal-collaborators.js';

const dealId = 'd1';
const created = DealCreated({
  ...{ dealId, pipelineId: 'p1', stage: { id: 's1', kind: 'open' }, contactId: 'c1', subjectId: 'c1', title: 'Roof' },
});
const shared = (fromCollaboratorIds: string[], collaboratorIds: string[]) =>
  DealCollaboratorsChanged({ dealId, fromCollaboratorIds, collaboratorIds });
const among = (...collaboratorIds: string[]) => ({ dealId, collaboratorIds });
const given = scenario({ initial: initialDeal, evolve, decide: setDealCollaborators });

describe('set deal collaborators', () => {
  it('says with whom it is shared by name, all at once', () => {
    given(created)
      .when(among('gus', 'kim'))
      .then(shared([], ['gus', 'kim']));
    given(created, shared([], ['gus', 'kim']))
      .when(among('kim'))
      .then(shared(['gus', 'kim'], ['kim']));
    given(created, shared([], ['gus']))
      .when(among())
      .then(shared(['gus'], []));
  });

  it('does nothing when it is so already', () => {
    given(created).when(among()).thenNothing();
    given(created, shared([], ['gus', 'kim']))
      .when(among('kim', 'gus'))
      .thenNothing();
  });

  it('leaves who answers for it', () => {
    const ada = DealAssigned({ dealId, assigneeId: 'ada', teamId: 'roofs', reason: 'by-hand' });
    expect([created, ada, shared([], ['gus'])].reduce(evolve, initialDeal)).toMatchObject({
      ...{ assigneeId: 'ada', teamId: 'roofs', collaboratorIds: ['gus'] },
    });
  });

  it('refuses a deal that is not there', () => given().when(among('gus')).thenRefused('crm.deal.not-found'));

  it('refuses one that is out of reach as one that is not there, and takes one that is shared with whoever asks', () => {
    const deal = [created, shared([], ['kim'])].reduce(evolve, initialDeal);
    const own = (id: string) => ({ rows: 'own', assigneeIds: [id], teamIds: [] }) as const;
    expect(() => setDealCollaborators(among('gus'), reachedDeal(own('gus'), deal))).toThrow(
      expect.objectContaining({ code: 'crm.deal.not-found' }),
    );
    expect(setDealCollaborators(among('gus'), reachedDeal(own('kim'), deal))).toHaveLength(1);
    expect(setDealCollaborators(among('gus'), deal), 'mutant twin: without the reach it would be taken').toHaveLength(
      1,
    );
  });
});
