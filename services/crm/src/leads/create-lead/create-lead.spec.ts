import { LeadAssigned, LeadCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, it } from 'vitest';

import { evolve, initialLead } from '../lead.js';
import { createLead } from './create-lead.js';

const leadId = 'l1';
const asked = { leadId, name: 'Anna', phone: '+4930901820', request: 'A roof', source: 'partner' } as const;
const created = (...collaboratorIds: string[]) => LeadCreated({ ...asked, subjectId: leadId, collaboratorIds });
const given = scenario({ initial: initialLead, evolve, decide: createLead });

describe('create lead', () => {
  it('is answered for by whoever made it, who follows it from then on', () =>
    given()
      .when({ ...asked, makerId: 'pat' })
      .then(created('pat'), LeadAssigned({ leadId, assigneeId: 'pat', teamId: null, reason: 'by-hand' })));

  it('is nobody’s where nobody made it', () =>
    given()
      .when({ ...asked, makerId: null })
      .then(created()));

  it('refuses an id that is taken', () =>
    given(created())
      .when({ ...asked, makerId: 'pat' })
      .thenRefused('crm.lead.exists'));
});
