import { type ContactView, type DealView, erased, everyRow, type Reach } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import { hiddenOf, shownContact, shownDeal } from './hidden.js';

const who = {
  ...{ assigneeId: null, teamId: null, collaboratorIds: [], version: 1 },
  createdAt: '2026-03-01T09:00:00.000Z',
};
const contact: ContactView = {
  ...who,
  id: 'c',
  name: 'Anna',
  username: 'anna',
  peerId: 'p',
  companyId: null,
  chatIds: [],
  ...{
    company: null,
    identities: [{ id: 'i', channel: 'phone', value: '+1', isPrimary: true }],
    tags: [],
    address: null,
    gender: null,
    lawfulBasis: null,
  },
  ...{ firstName: 'Anna', middleName: null, lastName: null, role: null, language: null, birthDate: null },
  ...{
    description: null,
    lawfulBasisNote: null,
    statusId: null,
    sourceId: null,
    processingWayId: null,
    customFields: [],
  },
};
const stage = { id: 's', key: 'cold', name: { en: 'Cold', ru: 'Холодный' }, kind: 'open' } as const;
const deal: DealView = {
  ...{
    ...who,
    id: 'd',
    ...{ amount: null, expectedCloseOn: null, companyId: null, contactIds: [], description: null },
    ...{ lostReasonId: null, lostNote: null },
    title: 'Roof',
    pipelineId: 'p',
    stage,
    contactId: 'c',
    chatId: null,
    leadId: null,
    isOpen: true,
  },
  ...{ changedAt: who.createdAt, correlationId: 'x' },
};
const hiding = (...hides: NonNullable<Reach['hides']>): Reach => ({ rows: 'all', hides });

describe('what a rule hides of a record', () => {
  it('is nothing where there is none', () => {
    expect(shownContact(contact, everyRow)).toBe(contact);
    expect(shownDeal(deal, everyRow)).toBe(deal);
    expect(shownDeal(deal, hiding('contacts:read.name')), 'of another record').toBe(deal);
  });

  it('reads as what was erased, or is not there, and is named', () => {
    const named = shownContact(contact, hiding('contacts:read.name'));
    const parts = ['firstName', 'middleName', 'lastName'];
    expect(named).toEqual({ ...contact, name: erased, firstName: null, hiddenFields: ['name', ...parts] });
    const both = shownContact(contact, hiding('contacts:read.name', 'contacts:read.username'));
    expect(both).toMatchObject({ name: erased, username: null, identities: [] });
    expect(both.hiddenFields).toEqual(['name', ...parts, 'username', 'identities']);
    const handle = shownContact(contact, hiding('contacts:read.username'));
    expect(handle).toMatchObject({ name: 'Anna', firstName: 'Anna', username: null, identities: [] });
    expect(shownDeal(deal, hiding('deals:read.title'))).toEqual({ ...deal, title: erased, hiddenFields: ['title'] });
    expect(hiddenOf(hiding('deals:write.title', 'deals:read.title'), 'deals:read')).toEqual(['title']);
  });
});
