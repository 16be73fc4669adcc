import { DealCreated, DealMovedToStage } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialDeal } from '../deal.js';
import { moveDealOnReply } from './move-deal-on-reply.js';

const dealId = 'deal-1';
const reply = { dealId, coldStageId: 'cold', repliedStageId: 'replied', requiredFields: [] };
const created = DealCreated({
  dealId,
  pipelineId: 'sales',
  stage: { id: 'cold', kind: 'open' },
  contactId: 'anna',
  subjectId: 'peer',
  title: 'Roof',
});
const moved = (id: string, kind: 'open' | 'lost') =>
  DealMovedToStage({ dealId, fromStageId: 'cold', to: { id, kind }, by: { kind: 'hand' } });
const given = scenario({ initial: initialDeal, evolve, decide: moveDealOnReply });

describe('replied on reply', () => {
  it('moves Cold to Replied and names the rule', () =>
    given(created)
      .when(reply)
      .then(
        DealMovedToStage({
          dealId,
          fromStageId: 'cold',
          to: { id: 'replied', kind: 'open' },
          by: { kind: 'rule', rule: 'replied-on-reply' },
        }),
      ));

  it('leaves a deal that stands further', () => given(created, moved('meeting', 'open')).when(reply).thenNothing());

  it('leaves a deal of which too little is said', () =>
    given(created)
      .when({ ...reply, requiredFields: ['amount'] })
      .thenNothing());

  it('leaves a closed deal', () => given(created, moved('lost', 'lost')).when(reply).thenNothing());

  it('knows no deal that is not there', () => given().when(reply).thenNothing());
});
