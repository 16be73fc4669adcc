import { LeadAssigned, LeadCreated, type Reach } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialLead, reachedLead } from '../lead.js';
import { assignLead } from './assign-lead.js';

const leadId = 'l1';
const created = LeadCreated({ leadId, subjectId: leadId, name: 'Anna', source: 'partner', collaboratorIds: ['pat'] });
const assigned = (assigneeId: string | null, teamId: string | null = null) =>
  LeadAssigned({ leadId, assigneeId, teamId, reason: 'by-hand' });
const to = (assigneeId: string | null, more: { teamId?: string | null } = {}) =>
  ({ leadId, assigneeId, reason: 'by-hand', ...more }) as const;
const given = scenario({ initial: initialLead, evolve, decide: assignLead });

describe('assign lead', () => {
  it('says who answers for it, and which team', () => {
    given(created, assigned('pat'))
      .when(to('oleg', { teamId: 'roofs' }))
      .then(assigned('oleg', 'roofs'));
    given(created, assigned('oleg', 'roofs')).when(to(null)).then(assigned(null, 'roofs'));
  });

  it('does nothing when it is so already', () => given(created, assigned('pat')).when(to('pat')).thenNothing());

  it('refuses a lead that is not there', () => given().when(to('oleg')).thenRefused('crm.lead.not-found'));

  it('leaves it in the reach of whoever made it, and of nobody else beside its assignee', () => {
    const own = (who: string): Reach => ({ rows: 'own', assigneeIds: [who], teamIds: [] });
    const reachedBy = (who: string, first = created) =>
      reachedLead(own(who), [first, assigned('pat'), assigned('oleg')].reduce(evolve, initialLead)).status;
    expect(['pat', 'oleg', 'eva'].map((who) => reachedBy(who))).toEqual(['new', 'new', 'unknown']);
    const alone = LeadCreated({ ...created.data, collaboratorIds: [] });
    expect(reachedBy('pat', alone), 'mutant twin: shared with nobody').toBe('unknown');
  });
});
