import {
  AssignCompany,
  ChangedCompanies,
  type CommandDefinition,
  CompaniesByIds,
  CompanyAsOf,
  type CompanyRecord,
  CompanyVersions,
  CreateCompany,
  CreateContact,
  everyRow,
  type InputOf,
  ListCompanies,
  ListPipelines,
  SetCompanyCollaborators,
  UpdateCompany,
  UpdateContact,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { stranger } from '../spec-support/messages.adapter.js';
import { CompaniesByIdsQuery } from './company-list/companies-by-ids.query.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };

type Member = CallContext & { readonly id: string };
type Asked = Omit<InputOf<typeof ListCompanies>, 'page'>;

describe('companies, at their service’s own door', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, oleg, olga]: Member[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const companyOf = async (id: string, by = ada): Promise<CompanyRecord | null> =>
    (await gateway.queries.ask(CompaniesByIds, { ids: [id] }, by!)).items[0] ?? null;
  const create = async (name: string, more: Partial<InputOf<typeof CreateCompany>> = {}, by = ada) =>
    (await send(CreateCompany, { name, ...more }, by)).id;
  const named = async (asked: Asked = {}, by = ada) => {
    const { edges, totalCount } = await gateway.queries.ask(ListCompanies, { page, ...asked }, by!);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.name);
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, oleg, olga] = [await frame.member('admin'), await frame.member('operator'), await frame.member('operator')];
    await vi.waitFor(async () => {
      for (const one of [ada, oleg, olga]) await gateway.queries.ask(ListPipelines, {}, one!);
    }, patience);
  });
  afterAll(() => frame.stop());

  it('are made with all that is known of them, by whoever answers for them from then on', async () => {
    const fields: Partial<InputOf<typeof CreateCompany>> = {
      ...{ industry: 'Roofs', employeeCount: 20, website: 'https://blue.example/', tags: ['vip'] },
      ...{ description: 'Met at a fair', phone: '+49 (30) 901820', mail: 'Info@Blue.example' },
      address: { city: 'Riga', country: 'LV' },
    };
    const id = await create('Blue Sky', fields, oleg);
    expect(await companyOf(id, oleg)).toMatchObject({
      ...{ ...fields, name: 'Blue Sky', phone: '+4930901820', mail: 'info@blue.example', assigneeId: oleg!.id },
    });
    expect(await companyOf(id, olga), 'out of reach').toBeNull();
    expect(await named({}, olga)).toEqual([]);
    expect(await codeOf(send(UpdateCompany, { companyId: id, industry: 'Walls' }, olga))).toBe('crm.company.not-found');
    const linked = send(CreateContact, { name: 'Olga’s', companyId: id }, olga);
    expect(await codeOf(linked), 'nor linked to').toBe('crm.company.not-found');
    await send(SetCompanyCollaborators, { companyId: id, collaboratorIds: [olga!.id] });
    expect(await named({}, olga)).toEqual(['Blue Sky']);
    await send(AssignCompany, { companyId: id, assigneeId: null });
    expect(await named({}, oleg)).toEqual([]);
    await expect(create('Roofs', { phone: '030 901820' })).rejects.toMatchObject({ code: 'crm.company.phone-invalid' });
  });

  it('are one of one spelling, also where a chat names them', async () => {
    const acme = await create('ООО «Ромашка»', {}, oleg);
    expect(await codeOf(send(CreateCompany, { name: 'ооо "ромашка"' }))).toBe('crm.company.exists');
    const eva = stranger('Eva | ООО «Ромашка»');
    await frame.hear(eva);
    await vi.waitFor(async () => expect(await named({ search: 'ромашка' })).toEqual(['ООО «Ромашка»']), patience);
    const { id } = await send(CreateContact, { name: 'Fred', companyId: acme });
    await send(UpdateContact, { contactId: id, companyId: null });
  });

  it('change field by field, and are shown as they were', async () => {
    const id = await create('Green', { industry: 'Roofs', tags: ['a'] });
    const before = (await companyOf(id))!;
    const at = new Date(Date.parse(before.createdAt) + 1).toISOString();
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(Date.parse(at)), { interval: 1 });
    const changes = { companyId: id, name: 'Green Ltd', industry: null, expectedVersion: before.version };
    await send(UpdateCompany, changes);
    const after = (await companyOf(id))!;
    expect(after).toMatchObject({ name: 'Green Ltd', industry: null, tags: ['a'], version: before.version + 1 });
    expect(await codeOf(send(UpdateCompany, changes))).toBe('crm.company.version');
    await send(UpdateCompany, { companyId: id, name: 'Green Ltd' });
    expect((await companyOf(id))!.version, 'what is so already changes nothing').toBe(after.version);
    await vi.waitFor(async () => {
      const { edges } = await gateway.queries.ask(CompanyVersions, { id, page }, ada!);
      expect(edges[0]?.node.changes).toEqual([
        { field: 'industry', before: ['Roofs'], after: [] },
        { field: 'name', before: ['Green'], after: ['Green Ltd'] },
      ]);
    }, patience);
    const then = await gateway.queries.ask(CompanyAsOf, { id, asOf: at }, ada!);
    expect(then.company).toMatchObject({ name: 'Green', industry: 'Roofs' });
    const { items } = await gateway.queries.ask(ChangedCompanies, { since: at, limit: 10 }, ada!);
    expect(items.map((item) => item.id)).toContain(id);
  });

  it('are filtered, searched and ordered', async () => {
    await create('Tile One', { employeeCount: 5, tags: ['tile', 'red'] });
    await create('Tile Two', { employeeCount: 500, tags: ['tile'], website: 'http://two.example' });
    expect(await named({ filter: { tags: { any: ['tile'] } } })).toEqual(['Tile One', 'Tile Two']);
    expect(await named({ filter: { tags: { all: ['tile', 'red'] } } })).toEqual(['Tile One']);
    expect(await named({ filter: { employeeCount: { gte: 100 } } })).toEqual(['Tile Two']);
    expect(await named({ search: 'two.example' })).toEqual(['Tile Two']);
    const orderBy = [{ field: 'name' as const, direction: 'desc' as const }];
    expect(await named({ filter: { tags: { any: ['tile'] } }, orderBy })).toEqual(['Tile Two', 'Tile One']);
    expect(await codeOf(create('Bad', { website: 'javascript:alert(1)' }))).toBe('input.invalid');
  });

  it('never meet another organization', async () => {
    const id = await create('Ours');
    const elsewhere = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const { items } = await frame
      .of('crm')
      .get(CompaniesByIdsQuery)
      .answer({ ids: [id] }, elsewhere, everyRow);
    expect(items).toEqual([null]);
  });
});
