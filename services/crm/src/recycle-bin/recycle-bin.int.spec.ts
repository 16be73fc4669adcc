import {
  AssignDeal,
  ChangedDeals,
  type CommandDefinition,
  ContactAsOf,
  ContactsByIds,
  CreateCompany,
  CreateContact,
  CreateNote,
  DealsByIds,
  DeleteCompany,
  DeleteContact,
  DeleteDeal,
  everyRow,
  type InputOf,
  ListContacts,
  ListDeals,
  ListDeletedRecords,
  ListNotes,
  RestoreCompany,
  RestoreContact,
  RestoreDeal,
  RoleCreated,
  UpdateContact,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, TenantDatabase } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { DeletedRecordListQuery } from './deleted-record-list/deleted-record-list.query.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };
const days = 86_400_000;

type Member = CallContext & { readonly id: string };

describe('the recycle bin', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin, an operator who reaches what they answer for, and somebody who is told no names. */
  let [ada, oleg, blind]: Member[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const contactOf = async (id: string, by = ada) =>
    (await gateway.queries.ask(ContactsByIds, { ids: [id] }, by!)).items[0] ?? null;
  const dealOf = async (id: string, by = ada) =>
    (await gateway.queries.ask(DealsByIds, { ids: [id] }, by!)).items[0] ?? null;
  const bin = async (by = ada, more: Partial<InputOf<typeof ListDeletedRecords>> = {}) => {
    const { edges, totalCount } = await gateway.queries.ask(ListDeletedRecords, { page, ...more }, by!);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node);
  };
  const namesIn = async (by = ada, more: Partial<InputOf<typeof ListDeletedRecords>> = {}) =>
    (await bin(by, more)).map(({ name }) => name);
  const contact = async (name: string, more: Partial<InputOf<typeof CreateContact>> = {}) =>
    (await send(CreateContact, { name, ...more })).id;
  const instant = async () => {
    const [row] = await postgres().query<{ at: Date }>('select max(recorded_at) as at from crm.events');
    const last = row?.at.getTime() ?? 0;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(last + 1), { interval: 1 });
    return new Date(last + 1).toISOString();
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, oleg] = [await frame.member('admin'), await frame.member('operator')];
    const roleId = v7();
    const all = { rows: 'all' as const };
    const grants = [
      { permission: 'contacts:read', ...all, except: ['name'] },
      { permission: 'companies:read', ...all },
      { permission: 'deals:read', ...all },
    ];
    await frame.say('identity', `identity.role-${roleId}`, RoleCreated({ roleId, name: 'Ours', grants }));
    blind = await frame.member(roleId);
    await vi.waitFor(() => Promise.all([bin(ada), bin(oleg), bin(blind)]), patience);
  });
  afterAll(() => frame.stop());

  it('takes a contact out of every question, and gives it back with all that hangs on it', async () => {
    const companyId = (await send(CreateCompany, { name: 'Blue Sky' })).id;
    const contactId = await contact('Anna', {
      companyId,
      identities: [{ channel: 'mail', value: 'anna@sky.example' }],
    });
    await send(CreateNote, { record: { type: 'contact', id: contactId }, text: 'Calls on Monday' });
    const before = await contactOf(contactId);
    await send(DeleteContact, { contactId, expectedVersion: before!.version });
    expect(await contactOf(contactId)).toBeNull();
    const byMail = { filter: { identities: { has: 'anna@sky.example' } } };
    expect((await gateway.queries.ask(ListContacts, { page, search: 'Anna' }, ada!)).edges).toEqual([]);
    expect((await gateway.queries.ask(ListNotes, { page }, ada!)).edges).toEqual([]);
    expect(await codeOf(send(UpdateContact, { contactId, name: 'Anne' }))).toBe('crm.contact.not-found');
    expect(await codeOf(send(DeleteContact, { contactId }))).toBe('crm.contact.not-found');
    const [lying] = await bin();
    expect(lying).toMatchObject({
      id: contactId,
      type: 'contact',
      name: 'Anna',
      deletedBy: { kind: 'user', id: ada!.id },
    });
    expect(Date.parse(lying!.erasedAt) - Date.parse(lying!.deletedAt)).toBe(30 * days);

    await send(RestoreContact, { contactId });
    expect(await bin()).toEqual([]);
    const { version: _, ...back } = (await contactOf(contactId))!;
    expect(before).toMatchObject(back);
    expect((await gateway.queries.ask(ListContacts, { page, ...byMail }, ada!)).edges).toHaveLength(1);
    expect((await gateway.queries.ask(ListNotes, { page }, ada!)).edges).toHaveLength(1);
  });

  it('takes a deleted company off its contacts, and a deal off its board', async () => {
    const companyId = (await send(CreateCompany, { name: 'Roofs' })).id;
    const contactId = await contact('Clara', { companyId });
    const { deal } = await frame.meet('Dora', ada!);
    await send(DeleteCompany, { companyId });
    await send(DeleteDeal, { dealId: deal.id });
    expect(await contactOf(contactId)).toMatchObject({ company: null });
    expect(await codeOf(send(CreateCompany, { name: 'Roofs' }))).toBe('crm.company.exists');
    const deals = await gateway.queries.ask(ListDeals, { page, contactId: deal.contactId }, ada!);
    expect([deals.edges, deals.totalCount]).toEqual([[], 0]);
    expect(await namesIn()).toEqual(['Dora', 'Roofs']);
    expect(await namesIn(ada, { filter: { type: { eq: 'company' } } })).toEqual(['Roofs']);
    await send(RestoreCompany, { companyId });
    await send(RestoreDeal, { dealId: deal.id });
    expect(await contactOf(contactId)).toMatchObject({ company: { id: companyId } });
    expect(await dealOf(deal.id)).toMatchObject({ id: deal.id, stage: { key: 'cold' } });
  });

  it('is told of what was, and that it was deleted', async () => {
    const { deal } = await frame.meet('Emma', ada!);
    const there = await instant();
    await send(DeleteDeal, { dealId: deal.id });
    const { position: atLeast } = await send(DeleteContact, { contactId: deal.contactId });
    const gone = await instant();
    const titles = async (asOf: string) =>
      (await gateway.queries.ask(ListDeals, { page, asOf, contactId: deal.contactId, atLeast }, ada!)).edges.map(
        ({ node }) => node.title,
      );
    expect([await titles(there), await titles(gone)]).toEqual([['Emma'], []]);
    const asOf = async (at: string) =>
      (await gateway.queries.ask(ContactAsOf, { id: deal.contactId, asOf: at, atLeast }, ada!)).contact?.name;
    expect([await asOf(there), await asOf(gone)]).toEqual(['Emma', undefined]);
    const { items } = await gateway.queries.ask(ChangedDeals, { since: there, limit: 10, atLeast }, ada!);
    expect(items).toMatchObject([{ id: deal.id, changes: [{ field: 'deletedAt', before: [] }] }]);
  });

  it('is left by whoever writes again, and opens no second first deal', async () => {
    const who = await frame.meet('Fanny', ada!);
    const { id: dealId, contactId } = who.deal;
    await send(DeleteDeal, { dealId });
    await send(DeleteContact, { contactId });
    await frame.hear(who);
    await vi.waitFor(async () => expect(await contactOf(contactId)).toMatchObject({ name: 'Fanny' }), patience);
    expect(await dealOf(dealId), 'what somebody deleted is not opened by a message').toBeNull();
  });

  it('shows nobody more than they reach', async () => {
    const { deal } = await frame.meet('Greta', ada!);
    await send(AssignDeal, { dealId: deal.id, assigneeId: oleg!.id });
    expect(await codeOf(send(DeleteContact, { contactId: deal.contactId }, oleg))).toBe('crm.contact.not-found');
    await send(DeleteContact, { contactId: deal.contactId });
    await send(DeleteDeal, { dealId: deal.id }, oleg);
    expect(await bin(oleg)).toMatchObject([{ id: deal.id, name: 'Greta' }]);
    expect(await codeOf(send(RestoreContact, { contactId: deal.contactId }, oleg))).toBe('crm.contact.not-found');
    await send(RestoreDeal, { dealId: deal.id }, oleg);
    expect(await bin(oleg)).toEqual([]);
    const lying = { id: deal.contactId, type: 'contact' };
    expect(await bin(blind), 'and tells no name that a rule hides').toContainEqual(
      expect.objectContaining({ ...lying, name: null }),
    );
    expect(await bin(), 'mutant twin: whoever may see it').toContainEqual(
      expect.objectContaining({ ...lying, name: 'Greta' }),
    );
  });

  it('keeps to its own organization', async () => {
    const query = new DeletedRecordListQuery(frame.of('crm').get(TenantDatabase));
    const stranger = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    expect((await query.answer({ page }, stranger, everyRow)).edges).toEqual([]);
    expect((await query.answer({ page }, ada!.actor, everyRow)).edges.length, 'mutant twin: one’s own').toBeGreaterThan(
      0,
    );
  });

  it('comes to its end after 30 days: nothing of it can be read any more', async () => {
    const canary = `Canary ${v7()}`;
    const contactId = await contact(canary, { role: canary });
    const kept = await contact('Kept');
    const fire = () =>
      postgres().query(`update crm.timers set due_at = now(), next_try_at = now() where name = 'crm.erasure-due'`);
    await send(DeleteContact, { contactId });
    await send(DeleteContact, { contactId: kept });
    const timers = () =>
      postgres().query(`select from crm.timers where name = 'crm.erasure-due' and key = any ($1)`, [[kept]]);
    await vi.waitFor(async () => expect(await timers()).toHaveLength(1), patience);
    await send(RestoreContact, { contactId: kept });
    await vi.waitFor(async () => expect(await timers(), 'what came out stays').toHaveLength(0), patience);
    await vi.waitFor(async () => {
      await fire();
      expect((await bin()).map(({ id }) => id)).not.toContain(contactId);
    }, patience);
    expect(await codeOf(send(RestoreContact, { contactId }))).toBe('crm.contact.not-found');
    const rows = (table: string) =>
      postgres().query(`select from crm.${table} t where t::text like '%' || $1 || '%'`, [canary]);
    await vi.waitFor(async () => {
      for (const table of ['contact_record', 'contact_version', 'events'])
        expect(await rows(table), table).toHaveLength(0);
    }, patience);
    expect(await contactOf(kept)).toMatchObject({ name: 'Kept' });
  });
});
