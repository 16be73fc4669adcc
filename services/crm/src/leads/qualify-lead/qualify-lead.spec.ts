import { LeadCreated, LeadDiscarded, LeadQualified, LeadReopened } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import type { Stage } from '../../pipelines/stage.js';
import { evolve, initialLead } from '../lead.js';
import { qualifyLead } from './qualify-lead.js';

const leadId = 'l1';
const stage = (kind: Stage['kind']): Stage => ({
  ...{ id: kind, key: kind, kind, pipelineId: 'sales', name: { en: kind, ru: kind } },
});
const becomes = { leadId, subjectId: leadId, contactId: 'c1', dealId: 'd1', title: 'Anna', assigneeId: 'oleg' };
const created = LeadCreated({ leadId, subjectId: leadId, name: 'Anna', source: 'partner', collaboratorIds: ['pat'] });
const qualified = LeadQualified({ ...becomes, pipelineId: 'sales', stage: { id: 'open', kind: 'open' } });
const discarded = LeadDiscarded({ leadId, subjectId: leadId, reason: 'No roof' });
const inOpen = { ...becomes, stage: stage('open') };
const given = scenario({ initial: initialLead, evolve, decide: qualifyLead });

describe('qualify lead', () => {
  it('names the contact and the deal that it becomes', () => given(created).when(inOpen).then(qualified));

  it('becomes one once', () => given(created, qualified).when(inOpen).thenRefused('crm.lead.qualified'));

  it('refuses a discarded one until it is reopened', () => {
    given(created, discarded).when(inOpen).thenRefused('crm.lead.discarded');
    given(created, discarded, LeadReopened({ leadId })).when(inOpen).then(qualified);
  });

  it('refuses a deal that begins closed', () =>
    given(created)
      .when({ ...becomes, stage: stage('won') })
      .thenRefused('crm.deal.stage-not-open'));

  it('refuses a lead that is not there', () => given().when(inOpen).thenRefused('crm.lead.not-found'));
});
