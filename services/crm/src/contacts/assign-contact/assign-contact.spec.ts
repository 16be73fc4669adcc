import { ContactAssigned, ContactCreated } from '@parley/contracts';
import { scenario } from '@parley/testing';
import { describe, expect, it } from 'vitest';

import { evolve, initialContact, reachedContact } from '../contact.js';
import { assignContact } from './assign-contact.js';

const contactId = 'c1';
const created = ContactCreated({
  ...{ contactId, subjectId: 'p1', name: 'Anna', source: 'telegram' },
  identities: [{ channel: 'telegram', peerId: 'p1' }],
});
const assigned = (assigneeId: string | null, teamId: string | null) =>
  ContactAssigned({ contactId, assigneeId, teamId, reason: 'by-hand' });
const to = (assigneeId: string | null, more: { teamId?: string | null } = {}) =>
  ({ contactId, assigneeId, reason: 'by-hand', ...more }) as const;
const given = scenario({ initial: initialContact, evolve, decide: assignContact });

describe('assign contact', () => {
  it('says who answers for it, and which team', () => {
    given(created)
      .when(to('ada', { teamId: 'roofs' }))
      .then(assigned('ada', 'roofs'));
    given(created, assigned('ada', 'roofs')).when(to(null)).then(assigned(null, 'roofs'));
  });

  it('does nothing when it is so already', () => given(created, assigned('ada', null)).when(to('ada')).thenNothing());

  it('is by hand from then on where a hand confirms what a territory said', () => {
    const byRule = ContactAssigned({
      contactId,
      assigneeId: 'ada',
      teamId: 'roofs',
      reason: 'territory',
      ruleId: 'r1',
    });
    given(created, byRule).when(to('ada')).then(assigned('ada', 'roofs'));
    given(created, byRule, assigned('ada', 'roofs')).when(to('ada')).thenNothing();
    given(created, byRule)
      .when({ ...to('ada'), reason: 'territory', ruleId: 'r1' })
      .thenNothing();
  });

  it('refuses a contact that is not there', () => given().when(to('ada')).thenRefused('crm.contact.not-found'));

  it('refuses one that is out of reach as one that is not there', () => {
    const contact = [created, assigned('ada', null)].reduce(evolve, initialContact);
    const reach = { rows: 'own', assigneeIds: ['tim'], teamIds: [] } as const;
    expect(() => assignContact(to('tim'), reachedContact(reach, contact))).toThrow(
      expect.objectContaining({ code: 'crm.contact.not-found' }),
    );
    expect(assignContact(to('tim'), contact), 'mutant twin: without the reach it would be taken').toHaveLength(1);
  });
});
