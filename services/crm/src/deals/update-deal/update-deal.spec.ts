import { DealChanged, type DealChanges, DealCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialDeal } from '../deal.js';
import { updateDeal } from './update-deal.js';

const dealId = 'deal-1';
const euro = (amountMinor: string) => ({ amountMinor, currency: 'EUR' });
const created = DealCreated({
  ...{ dealId, pipelineId: 'sales', stage: { id: 'cold', kind: 'open' }, contactId: 'anna', subjectId: 'peer' },
  ...{ title: 'Roof', fields: { amount: euro('100'), contactIds: ['boris'] } },
});
const changed = (changes: DealChanges) => DealChanged({ dealId, subjectId: 'peer', changes });
const update = (changes: DealChanges) => ({ dealId, changes });
const given = scenario({ initial: initialDeal, evolve, decide: updateDeal });

describe('update deal', () => {
  it('names those fields alone that are others from here on', () =>
    given(created)
      .when(update({ title: 'Roof', amount: euro('200'), expectedCloseOn: '2026-03-01', companyId: 'acme' }))
      .then(changed({ amount: euro('200'), expectedCloseOn: '2026-03-01', companyId: 'acme' })));

  it('clears what is null', () => {
    given(created)
      .when(update({ amount: null, contactIds: [] }))
      .then(changed({ amount: null, contactIds: [] }));
    given(created, changed({ amount: null, contactIds: [] }))
      .when(update({ amount: null, contactIds: [], description: null }))
      .thenNothing();
  });

  it('does nothing where all is so already', () =>
    given(created)
      .when(update({ title: 'Roof', amount: { currency: 'EUR', amountMinor: '100' }, contactIds: ['boris'] }))
      .thenNothing());

  it('names its contact not among the others', () => {
    given(created)
      .when(update({ contactIds: ['boris', 'anna'] }))
      .thenNothing();
    given(created)
      .when(update({ contactIds: ['anna', 'clara'] }))
      .then(changed({ contactIds: ['clara'] }));
  });

  it('goes by the title as it is', () =>
    given(created, changed({ title: 'Wall' }))
      .when(update({ title: 'Roof' }))
      .then(changed({ title: 'Roof' })));

  it('refuses a deal that nobody knows', () =>
    given()
      .when(update({ title: 'Wall' }))
      .thenRefused('crm.deal.not-found'));
});
