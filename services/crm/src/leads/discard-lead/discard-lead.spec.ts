import { LeadCreated, LeadDiscarded, LeadQualified, LeadReopened } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialLead } from '../lead.js';
import { reopenLead } from '../reopen-lead/reopen-lead.js';
import { discardLead } from './discard-lead.js';

const leadId = 'l1';
const ofAnna = { leadId, subjectId: 's1' };
const created = LeadCreated({ ...ofAnna, name: 'Anna', source: 'member', collaboratorIds: [] });
const discarded = LeadDiscarded({ ...ofAnna, reason: 'No roof' });
const deal = {
  contactId: 'c1',
  dealId: 'd1',
  title: 'Anna',
  pipelineId: 'p1',
  stage: { id: 's', kind: 'open' },
} as const;
const qualified = LeadQualified({ ...ofAnna, ...deal, assigneeId: null });

describe('discard lead', () => {
  const discard = { leadId, reason: 'No roof' };
  const given = scenario({ initial: initialLead, evolve, decide: discardLead });

  it('says why it is nothing for us', () => given(created).when(discard).then(discarded));

  it('says so once', () => given(created, discarded).when(discard).thenNothing());

  it('refuses what became a deal', () => given(created, qualified).when(discard).thenRefused('crm.lead.qualified'));

  it('refuses a lead that is not there', () => given().when(discard).thenRefused('crm.lead.not-found'));
});

describe('reopen lead', () => {
  const given = scenario({ initial: initialLead, evolve, decide: reopenLead });

  it('brings a discarded one back', () => given(created, discarded).when({ leadId }).then(LeadReopened({ leadId })));

  it('does nothing where it is open', () => {
    given(created).when({ leadId }).thenNothing();
    given(created, discarded, LeadReopened({ leadId })).when({ leadId }).thenNothing();
  });

  it('refuses what became a deal', () => given(created, qualified).when({ leadId }).thenRefused('crm.lead.qualified'));

  it('refuses a lead that is not there', () => given().when({ leadId }).thenRefused('crm.lead.not-found'));
});
