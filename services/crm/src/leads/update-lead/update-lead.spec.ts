import { LeadChanged, LeadCreated, LeadQualified } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialLead } from '../lead.js';
import { type LeadUpdate, updateLead } from './update-lead.js';

const leadId = 'l1';
const of = { leadId, subjectId: leadId };
const customFields = [{ fieldId: 'roof', value: 'flat' }];
const created = LeadCreated({
  ...of,
  name: 'Anna',
  source: 'member',
  collaboratorIds: [],
  statusId: 'new',
  customFields,
});
const update = (changes: LeadUpdate['changes'], values: LeadUpdate['customFields'] = []): LeadUpdate => ({
  ...{ leadId, changes, customFields: values },
});
const given = scenario({ initial: initialLead, evolve, decide: updateLead });

describe('update lead', () => {
  it('says what is another alone', () =>
    given(created)
      .when(
        update({ name: 'Anna', phone: '+4930901820', statusId: 'auction' }, [
          ...customFields,
          { fieldId: 'area', value: '12' },
        ]),
      )
      .then(
        LeadChanged({
          ...{ ...of, changes: { phone: '+4930901820', statusId: 'auction' } },
          customFields: [{ fieldId: 'area', value: '12' }],
        }),
      ));

  it('clears what is null', () =>
    given(created)
      .when(update({ statusId: null }, [{ fieldId: 'roof', value: null }]))
      .then(LeadChanged({ ...of, changes: { statusId: null }, customFields: [{ fieldId: 'roof', value: null }] })));

  it('does nothing where all is so already', () => {
    given(created)
      .when(update({ name: 'Anna', mail: null }, customFields))
      .thenNothing();
    given(
      created,
      LeadChanged({ ...of, changes: { request: 'A roof' }, customFields: [{ fieldId: 'roof', value: null }] }),
    )
      .when(update({ request: 'A roof' }, [{ fieldId: 'roof', value: null }]))
      .thenNothing();
  });

  it('refuses what is closed, and what is not there', () => {
    const stage = { id: 's', kind: 'open' } as const;
    const becomes = { contactId: 'c1', dealId: 'd1', title: 'Anna', pipelineId: 'p1', stage, assigneeId: null };
    given(created, LeadQualified({ ...of, ...becomes }))
      .when(update({ name: 'Ann' }))
      .thenRefused('crm.lead.qualified');
    given()
      .when(update({ name: 'Ann' }))
      .thenRefused('crm.lead.not-found');
  });
});
