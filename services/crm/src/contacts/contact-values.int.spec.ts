import {
  type CommandDefinition,
  ContactsByIds,
  CreateContact,
  CreateField,
  type InputOf,
  ListContacts,
  ListFields,
  UpdateContact,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';

const patience = { timeout: 20_000, interval: 20 };
const page = { first: 50 };

describe('what a contact says of itself by fields', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let ada: CallContext;
  let contactId: string;
  let areaId: string;
  const options = new Map<string, string>();

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) =>
    gateway.commands.send(definition, input, { ...ada, idempotencyKey: v7() });
  const fieldsOf = async () => (await gateway.queries.ask(ListFields, { recordKind: 'contact' }, ada)).items;
  const contact = async () => (await gateway.queries.ask(ContactsByIds, { ids: [contactId] }, ada)).items[0]!;
  const named = async (filter: InputOf<typeof ListContacts>['filter'], asOf?: string) => {
    const input = { page, filter, ...(asOf && { asOf }) };
    const { edges } = await gateway.queries.ask(ListContacts, input, ada);
    return edges.map(({ node }) => node.name).toSorted();
  };
  const large = { gte: '100' };
  const area = (number: { readonly gte: string }) => ({ customFields: [{ fieldId: areaId, number }] });
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    ada = await frame.member('admin');
    await vi.waitFor(async () => expect(await fieldsOf()).toHaveLength(3), patience);
    for (const field of await fieldsOf())
      for (const option of field.options) options.set(`${field.key}.${option.key}`, option.id);
    const about = { recordKind: 'contact', key: 'area', name: { en: 'Area', ru: 'Площадь' }, type: 'number' } as const;
    areaId = (await send(CreateField, about)).id;
    const said = { statusId: options.get('status.client')!, sourceId: options.get('source.partner')! };
    const customFields = [{ fieldId: areaId, number: '120.5' }];
    contactId = (await send(CreateContact, { name: 'Anna', ...said, customFields })).id;
    await send(CreateContact, { name: 'Boris', processingWayId: options.get('processing-way.call')! });
  });
  afterAll(() => frame.stop());

  it('is kept, shown and asked for', async () => {
    expect(await contact()).toMatchObject({
      ...{ statusId: options.get('status.client'), sourceId: options.get('source.partner'), processingWayId: null },
      customFields: [{ fieldId: areaId, value: '120.5' }],
    });
    expect(await named({ statusId: { eq: options.get('status.client')! } })).toEqual(['Anna']);
    expect(await named({ processingWayId: { in: [options.get('processing-way.call')!] } })).toEqual(['Boris']);
    expect(await named({ ...area(large), sourceId: { eq: options.get('source.partner')! } })).toEqual(['Anna']);
    expect(await named({ not: area(large) })).toEqual(['Boris']);
  });

  it('changes, is cleared, and is asked for as it was', async () => {
    await vi.waitFor(async () => {
      expect(await named(area(large), new Date().toISOString())).toEqual(['Anna']);
    }, patience);
    const before = new Date().toISOString();
    await send(UpdateContact, { contactId, statusId: null, customFields: [{ fieldId: areaId, number: '9' }] });
    expect(await contact()).toMatchObject({ statusId: null, customFields: [{ value: '9' }], name: 'Anna' });
    expect(await named(area(large))).toEqual([]);
    expect(await named(area(large), before), 'as it was').toEqual(['Anna']);
    await send(UpdateContact, { contactId, customFields: [{ fieldId: areaId }] });
    expect((await contact()).customFields).toEqual([]);
  });

  it('is refused where it fits no field', async () => {
    const wrong = { statusId: options.get('source.partner')!, customFields: [{ fieldId: areaId, text: 'large' }] };
    expect(await codeOf(send(UpdateContact, { contactId, ...wrong }))).toBe('crm.field.invalid');
    expect(await codeOf(send(CreateContact, { name: 'Clara', ...wrong }))).toBe('crm.field.invalid');
    expect(await codeOf(named({ customFields: [{ fieldId: v7(), number: large }] }))).toBe('crm.field.invalid');
  });
});
