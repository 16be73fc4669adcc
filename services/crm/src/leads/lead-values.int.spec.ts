import {
  ArchiveField,
  type CommandDefinition,
  CreateField,
  CreateLead,
  type CustomFieldInput,
  type FieldType,
  type InputOf,
  LeadsByIds,
  type LeadView,
  ListFields,
  ListLeads,
  UpdateLead,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';

const patience = { timeout: 20_000, interval: 20 };
const page = { first: 50 };
const types: readonly FieldType[] = [
  ...(['text', 'number', 'money', 'date', 'date-time', 'boolean', 'select', 'multi-select', 'relation'] as const),
  ...(['url', 'phone', 'mail'] as const),
];

describe('what a lead says of itself by fields', () => {
  const postgres = usePostgres();
  const ids = new Map<string, string>();
  const contactId = v7();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let ada: CallContext;
  let [flat, steep]: string[] = [];
  let all: CustomFieldInput[];
  let lead: LeadView;

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) =>
    gateway.commands.send(definition, input, { ...ada, idempotencyKey: v7() });
  const fieldsOf = async () => (await gateway.queries.ask(ListFields, { recordKind: 'lead' }, ada)).items;
  const leadOf = async (id: string) => (await gateway.queries.ask(LeadsByIds, { ids: [id] }, ada)).items[0]!;
  const named = async (filter: InputOf<typeof ListLeads>['filter']) => {
    const { edges, totalCount } = await gateway.queries.ask(ListLeads, { page, filter }, ada);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.name).toSorted();
  };
  const id = (key: string) => ids.get(key)!;
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    ada = await frame.member('admin');
    await vi.waitFor(async () => expect(await fieldsOf()).toHaveLength(2), patience);
    for (const type of types) {
      const options = type.endsWith('select') ? ['flat', 'steep'] : [];
      const made = await send(CreateField, {
        ...{ recordKind: 'lead', key: type, name: { en: type, ru: type }, type },
        ...(type === 'relation' && { relatedKind: 'contact' }),
        options: options.map((key) => ({ key, name: { en: key, ru: key } })),
      });
      ids.set(type, made.id);
    }
    const choice = (await fieldsOf()).find(({ key }) => key === 'select');
    const several = (await fieldsOf()).find(({ key }) => key === 'multi-select');
    [flat, steep] = choice!.options.map((option) => option.id);
    all = [
      { fieldId: id('text'), text: 'Blue roof' },
      { fieldId: id('number'), number: '012.50' },
      { fieldId: id('money'), money: { amountMinor: '9900', currency: 'EUR' } },
      { fieldId: id('date'), fallsOn: '2026-05-01' },
      { fieldId: id('date-time'), happensAt: '2026-05-01T09:00:00.000Z' },
      { fieldId: id('boolean'), isTrue: true },
      { fieldId: id('select'), optionId: flat! },
      { fieldId: id('multi-select'), optionIds: several!.options.map((option) => option.id) },
      { fieldId: id('relation'), recordId: contactId },
      { fieldId: id('url'), url: 'https://example.org' },
      { fieldId: id('phone'), phone: '+49 30 901820' },
      { fieldId: id('mail'), mail: 'Anna@Example.org' },
    ];
    const made = await send(CreateLead, { name: 'Anna', customFields: all });
    lead = await leadOf(made.id);
    await send(CreateLead, { name: 'Boris', customFields: [{ fieldId: id('number'), number: '9' }] });
    await send(CreateLead, { name: 'Clara' });
  });
  afterAll(() => frame.stop());

  it('is kept by its type, and read as it is stored', () => {
    const values = new Map(lead.customFields.map(({ fieldId, value }) => [fieldId, value]));
    expect(types.map((type) => values.get(id(type)))).toEqual([
      ...['Blue roof', '12.5', { amountMinor: '9900', currency: 'EUR' }, '2026-05-01', '2026-05-01T09:00:00.000Z'],
      ...[true, flat, expect.any(Array), contactId, 'https://example.org/', '+4930901820', 'anna@example.org'],
    ]);
  });

  it('is asked for by its type, within and, or and not', async () => {
    const fits = [
      { fieldId: id('text'), text: { contains: 'BLUE' } },
      { fieldId: id('number'), number: { gte: '12.4', lte: '12.5' } },
      { fieldId: id('date'), fallsOn: { gte: '2026-05-01' } },
      { fieldId: id('date-time'), happensAt: { lte: '2026-05-01T09:00:00.000Z' } },
      { fieldId: id('boolean'), isTrue: { eq: true } },
      { fieldId: id('select'), optionId: { in: [flat!, steep!] } },
      { fieldId: id('relation'), recordId: { eq: contactId } },
      { fieldId: id('url'), text: { startsWith: 'https://example' } },
      { fieldId: id('phone'), text: { eq: '+4930901820' } },
      { fieldId: id('mail'), text: { in: ['anna@example.org'] } },
    ];
    for (const one of fits) expect(await named({ customFields: [one] }), JSON.stringify(one)).toEqual(['Anna']);
    expect(await named({ customFields: fits })).toEqual(['Anna']);
    const nine = { customFields: [{ fieldId: id('number'), number: { eq: '9.0' } }] };
    expect(await named({ or: [nine, { customFields: [fits[0]!] }] })).toEqual(['Anna', 'Boris']);
    expect(await named({ not: nine })).toEqual(['Anna', 'Clara']);
    expect(await named({ and: [nine, { name: { eq: 'Anna' } }] })).toEqual([]);
    expect(await named({ customFields: [{ fieldId: id('number'), number: { gte: '10' } }] }), 'not as a text').toEqual([
      'Anna',
    ]);
  });

  it('is asked for by fields that there are, each by its type', async () => {
    const wrong = [
      { fieldId: v7(), text: { eq: 'a' } },
      { fieldId: id('number'), text: { eq: '9' } },
      { fieldId: id('money'), number: { eq: '9900' } },
    ];
    for (const one of wrong) expect(await codeOf(named({ not: { customFields: [one] } }))).toBe('crm.field.invalid');
  });

  it('changes with the options of built-in fields, and is cleared', async () => {
    const status = (await fieldsOf()).find(({ key }) => key === 'status')!;
    const auction = status.options.find(({ key }) => key === 'auction')!.id;
    const customFields = [{ fieldId: id('text'), text: 'Red roof' }, { fieldId: id('boolean') }];
    await send(UpdateLead, { leadId: lead.id, statusId: auction, phone: '+49 30 901821', customFields });
    const changed = await leadOf(lead.id);
    expect(changed).toMatchObject({ name: 'Anna', phone: '+4930901821', statusId: auction, sourceId: null });
    expect(changed.customFields).toContainEqual({ fieldId: id('text'), value: 'Red roof' });
    expect(changed.customFields.map(({ fieldId }) => fieldId)).not.toContain(id('boolean'));
    expect(await named({ statusId: { eq: auction } })).toEqual(['Anna']);
    const update = send(UpdateLead, { leadId: lead.id, statusId: flat!, customFields: [{ fieldId: v7(), text: 'a' }] });
    expect(await codeOf(update)).toBe('crm.field.invalid');
    const stale = send(UpdateLead, { leadId: lead.id, name: 'Ann', expectedVersion: 1 });
    expect(await codeOf(stale)).toBe('crm.lead.version');
    expect(await codeOf(send(UpdateLead, { leadId: v7(), name: 'Ann' }))).toBe('crm.lead.not-found');
  });

  it('is asked for no more by a field that is archived, and kept', async () => {
    await send(ArchiveField, { fieldId: id('mail') });
    const asked = named({ customFields: [{ fieldId: id('mail'), text: { eq: 'anna@example.org' } }] });
    expect(await codeOf(asked)).toBe('crm.field.invalid');
    expect((await leadOf(lead.id)).customFields).toContainEqual({ fieldId: id('mail'), value: 'anna@example.org' });
  });
});
