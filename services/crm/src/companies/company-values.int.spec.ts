import {
  type CommandDefinition,
  CompaniesByIds,
  CompanyVersions,
  CreateCompany,
  CreateField,
  everyRow,
  type InputOf,
  ListCompanies,
  ListFields,
  UpdateCompany,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, TenantDatabase } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { FieldDirectory } from '../custom-fields/field-directory/field-directory.port.js';
import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { CompanyListQuery } from './company-list/company-list.query.js';

const patience = { timeout: 20_000, interval: 20 };
const page = { first: 50 };

describe('what a company says of itself by fields', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let ada: CallContext;
  let companyId: string;
  let areaId: string;
  const options = new Map<string, string>();

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) =>
    gateway.commands.send(definition, input, { ...ada, idempotencyKey: v7() });
  const fieldsOf = async () => (await gateway.queries.ask(ListFields, { recordKind: 'company' }, ada)).items;
  const company = async () => (await gateway.queries.ask(CompaniesByIds, { ids: [companyId] }, ada)).items[0]!;
  const named = async (filter: InputOf<typeof ListCompanies>['filter'], asOf?: string) => {
    const input = { page, filter, ...(asOf && { asOf }) };
    const { edges } = await gateway.queries.ask(ListCompanies, input, ada);
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
    await vi.waitFor(async () => expect(await fieldsOf()).toHaveLength(2), patience);
    for (const field of await fieldsOf())
      for (const option of field.options) options.set(`${field.key}.${option.key}`, option.id);
    const about = { recordKind: 'company', key: 'area', name: { en: 'Area', ru: 'Площадь' }, type: 'number' } as const;
    areaId = (await send(CreateField, about)).id;
    const said = { statusId: options.get('status.active')!, lifecycleStageId: options.get('lifecycle-stage.lead')! };
    const customFields = [{ fieldId: areaId, number: '120.5' }];
    companyId = (await send(CreateCompany, { name: 'Acme', ...said, customFields })).id;
    await send(CreateCompany, { name: 'Blue', lifecycleStageId: options.get('lifecycle-stage.client')! });
  });
  afterAll(() => frame.stop());

  it('is kept, shown and asked for', async () => {
    expect(await company()).toMatchObject({
      ...{ statusId: options.get('status.active'), lifecycleStageId: options.get('lifecycle-stage.lead') },
      customFields: [{ fieldId: areaId, value: '120.5' }],
    });
    expect(await named({ statusId: { eq: options.get('status.active')! } })).toEqual(['Acme']);
    expect(await named({ lifecycleStageId: { in: [options.get('lifecycle-stage.client')!] } })).toEqual(['Blue']);
    expect(await named({ ...area(large), lifecycleStageId: { eq: options.get('lifecycle-stage.lead')! } })).toEqual([
      'Acme',
    ]);
    expect(await named({ not: area(large) })).toEqual(['Blue']);
  });

  it('changes, is cleared, and is asked for as it was', async () => {
    await vi.waitFor(async () => {
      expect(await named(area(large), new Date().toISOString())).toEqual(['Acme']);
    }, patience);
    const before = new Date().toISOString();
    await send(UpdateCompany, { companyId, statusId: null, customFields: [{ fieldId: areaId, number: '9' }] });
    expect(await company()).toMatchObject({ statusId: null, customFields: [{ value: '9' }], name: 'Acme' });
    expect(await named(area(large))).toEqual([]);
    expect(await named(area(large), before), 'as it was').toEqual(['Acme']);
    await send(UpdateCompany, { companyId, customFields: [{ fieldId: areaId }] });
    expect((await company()).customFields).toEqual([]);
    await vi.waitFor(async () => {
      const { edges } = await gateway.queries.ask(CompanyVersions, { id: companyId, page }, ada);
      const field = `customFields.${areaId}`;
      expect(edges[0]?.node.changes).toEqual([{ field, before: ['9'], after: [] }]);
    }, patience);
  });

  it('of two organizations never meet', async () => {
    const [fields, database] = [frame.of('crm').get(FieldDirectory), frame.of('crm').get(TenantDatabase)];
    const list = new CompanyListQuery(database, fields);
    const other = { tenantId: v7(), principal: ada.actor.principal };
    const acme = { page, filter: { lifecycleStageId: { eq: options.get('lifecycle-stage.lead')! } } };
    expect((await list.answer(acme, other, everyRow)).edges).toEqual([]);
    expect((await list.answer(acme, ada.actor, everyRow)).edges, 'mutant twin').toHaveLength(1);
  });

  it('is refused where it fits no field', async () => {
    const wrong = {
      statusId: options.get('lifecycle-stage.lead')!,
      customFields: [{ fieldId: areaId, text: 'large' }],
    };
    expect(await codeOf(send(UpdateCompany, { companyId, ...wrong }))).toBe('crm.field.invalid');
    expect(await codeOf(send(CreateCompany, { name: 'Coal', ...wrong }))).toBe('crm.field.invalid');
    expect(await codeOf(named({ customFields: [{ fieldId: v7(), number: large }] }))).toBe('crm.field.invalid');
  });
});
