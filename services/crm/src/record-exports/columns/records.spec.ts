import type { CompanyRecord, ContactView } from '@parley/contracts';
import { describe, expect, it } from 'vitest';

import type { RecordField } from '../../custom-fields/field.js';
import type { Column } from './column.js';
import { companyColumns, valueOfCompany } from './company-columns.js';
import { contactColumns, valueOfContact } from './contact-columns.js';
import { dealColumns, type NamedDeal, valueOfDeal } from './deal-columns.js';

const nobody = { assigneeId: null, teamId: null, collaboratorIds: [] };
const address = { street: 'Brivibas 1', city: 'Riga', country: 'LV' };
const customFields = [{ fieldId: 'f1', value: 'Slate' }];
const [createdAt, changedAt] = ['2026-03-01T09:30:00.000Z', '2026-03-02T09:30:00.000Z'];

const anna: ContactView = {
  ...{ id: 'c1', name: 'Anna Petrova', firstName: 'Anna', middleName: 'I', lastName: 'Petrova', username: 'anna' },
  ...{ peerId: 'p1', companyId: 'k1', company: { id: 'k1', name: 'Roofs', version: 1 }, chatIds: [], ...nobody },
  identities: [
    { id: 'i1', channel: 'phone', value: '+4930901820', isPrimary: true },
    { id: 'i2', channel: 'phone', value: '+4930901821', isPrimary: false },
    { id: 'i3', channel: 'telegram', value: 'anna', isPrimary: true },
    { id: 'i4', channel: 'telegram-username', value: 'anna', isPrimary: false },
    { id: 'i5', channel: 'telegram', value: null, isPrimary: false },
  ],
  ...{ role: 'Owner', language: 'lv', gender: 'female', birthDate: '1990-01-02', address, tags: ['roof', 'vip'] },
  ...{ description: 'Calls back', lawfulBasis: 'contract', lawfulBasisNote: 'Signed' },
  ...{ statusId: 'o1', sourceId: 'o2', processingWayId: 'o3', customFields, createdAt, version: 3 },
};
const roofs: CompanyRecord = {
  ...{ id: 'k1', name: 'Roofs', industry: 'Building', employeeCount: 12, website: 'https://roofs.example' },
  ...{ tags: [], description: null, phone: '+4930901822', mail: 'hi@roofs.example', address, ...nobody },
  ...{ statusId: 'o4', lifecycleStageId: 'o5', customFields, createdAt, version: 1 },
};
const deal: NamedDeal = {
  ...{ id: 'd1', title: 'Roof', pipelineId: 's', contactId: 'c1', chatId: null, leadId: null, contactIds: [] },
  stage: { id: 's1', key: 'lost', name: { en: 'Lost', ru: 'Потеряна' }, kind: 'lost' },
  ...{ amount: { amountMinor: '4050', currency: 'EUR' }, expectedCloseOn: '2026-04-01', companyId: 'k1' },
  ...{ description: 'Slate', lostReasonId: 'o6', lostNote: 'Too dear', isOpen: false, ...nobody },
  ...{ createdAt, changedAt, version: 2, correlationId: 'x' },
  ...{ contactName: 'Anna', companyName: 'Roofs', pipelineName: 'Sales' },
};

const rowOf = <View>(columns: readonly Column<View>[], view: View) =>
  Object.fromEntries(columns.map(({ header, cell }) => [header, cell(view)]));
const field = (key: string, isBuiltIn: boolean): RecordField => ({
  ...{ recordKind: 'contact', fieldId: 'f1', key, name: { en: key, ru: key }, type: 'text', relatedKind: null },
  ...{ isRequired: false, isUnique: false, helpText: null, options: [], isBuiltIn, isArchived: false, version: 1 },
});

describe('what an export says', () => {
  it('of a contact, each way to reach them once', () =>
    expect(rowOf(contactColumns, anna)).toEqual({
      ...{ Id: 'c1', 'Full name': 'Anna Petrova', 'First name': 'Anna', 'Middle name': 'I', 'Last name': 'Petrova' },
      ...{ Phone: '+4930901820, +4930901821', Mail: null, 'Telegram username': 'anna', LinkedIn: null },
      ...{ Instagram: null, Company: 'Roofs', Role: 'Owner', Language: 'lv', Gender: 'female' },
      ...{ 'Birth date': '1990-01-02', Tags: 'roof, vip', Description: 'Calls back', 'Lawful basis': 'contract' },
      ...{ 'Lawful basis note': 'Signed', Street: 'Brivibas 1', Apartment: null, City: 'Riga', State: null },
      ...{ 'Postal code': null, Country: 'LV', 'Created at': createdAt },
    }));

  it('of somebody of whom little is known, and whose name was erased', () =>
    expect(
      rowOf(contactColumns, {
        ...anna,
        name: { erased: true },
        company: null,
        identities: [],
        address: null,
        tags: [],
      }),
    ).toMatchObject({ 'Full name': null, Company: null, Phone: null, City: null, Tags: null }));

  it('of a company', () =>
    expect(rowOf(companyColumns, roofs)).toMatchObject({
      ...{ Id: 'k1', Company: 'Roofs', Website: 'https://roofs.example', 'Company phone': '+4930901822' },
      ...{ 'Company mail': 'hi@roofs.example', Industry: 'Building', Employees: 12, 'Company tags': null },
      ...{ 'Company description': null, 'Company city': 'Riga', 'Created at': createdAt },
    }));

  it('of a deal, its amount in whole units', () => {
    expect(rowOf(dealColumns, deal)).toEqual({
      ...{ Id: 'd1', Title: 'Roof', Pipeline: 'Sales', Stage: 'Lost', Open: false, Amount: 40.5, Currency: 'EUR' },
      ...{ 'Expected close on': '2026-04-01', Contact: 'Anna', Company: 'Roofs', Description: 'Slate' },
      ...{ 'Lost note': 'Too dear', 'Created at': createdAt, 'Changed at': changedAt },
    });
    expect(rowOf(dealColumns, { ...deal, amount: null })).toMatchObject({ Amount: null, Currency: null });
  });

  it('of built-in selects which option, of one’s own fields which value', () => {
    const built = (key: string) => field(key, true);
    const own = field('material', false);
    expect(['status', 'source', 'processing-way', 'other'].map((key) => valueOfContact(anna, built(key)))).toEqual([
      ...['o1', 'o2', 'o3', null],
    ]);
    expect(['status', 'lifecycle-stage', 'other'].map((key) => valueOfCompany(roofs, built(key)))).toEqual([
      ...['o4', 'o5', null],
    ]);
    expect([valueOfContact(anna, own), valueOfCompany(roofs, own)]).toEqual(['Slate', 'Slate']);
    expect([
      valueOfContact({ ...anna, customFields: [] }, own),
      valueOfCompany({ ...roofs, customFields: [] }, own),
    ]).toEqual([...[null, null]]);
    expect([valueOfDeal(deal, built('lost-reason')), valueOfDeal(deal, own)]).toEqual(['o6', null]);
  });
});
