import {
  AssignLead,
  type CommandDefinition,
  ContactsByIds,
  CreateLead,
  DealsByIds,
  DiscardLead,
  everyRow,
  type InputOf,
  LeadQualified,
  LeadsByIds,
  type LeadView,
  ListDeals,
  ListLeads,
  ListPipelines,
  MoveDealToStage,
  QualifyLead,
  ReopenLead,
  TeamCreated,
} from '@parley/contracts';
import { EventStore } from '@parley/eventsourcing';
import { DomainError } from '@parley/kernel';
import { type CallContext, firstCommand } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { stranger } from '../spec-support/messages.adapter.js';
import { leadStream } from './lead.js';
import { LeadsByIdsQuery } from './lead-list/leads-by-ids.query.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };
const asked = { phone: '+49 (30) 901820', mail: 'anna@example.org', companyName: 'Acme', request: 'A roof' };

type Member = CallContext & { readonly id: string };

describe('leads, at their service’s own door', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin, two partners, and an operator with a mate in one team. */
  let [ada, pat, per, oleg, mia]: Member[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const leadOf = async (id: string, by = ada): Promise<LeadView | null> =>
    (await gateway.queries.ask(LeadsByIds, { ids: [id] }, by!)).items[0] ?? null;
  const create = async (name: string, by = pat, more: Partial<InputOf<typeof CreateLead>> = {}) =>
    (await send(CreateLead, { name, ...more }, by)).id;
  const namesOf = async (by = ada, more: Partial<InputOf<typeof ListLeads>> = {}) => {
    const { edges, totalCount } = await gateway.queries.ask(ListLeads, { page, ...more }, by!);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => node.name).toSorted();
  };
  const dealOf = async (id: string) => (await gateway.queries.ask(DealsByIds, { ids: [id] }, ada!)).items[0] ?? null;

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, pat, per] = [await frame.member('admin'), await frame.member('partner'), await frame.member('partner')];
    [oleg, mia] = [await frame.member('operator'), await frame.member('operator')];
    const teamId = v7();
    const roofs = TeamCreated({ teamId, name: 'Roofs', principalIds: [oleg.id, mia.id] });
    await frame.say('identity', `identity.team-${teamId}`, roofs);
    await vi.waitFor(async () => {
      expect((await gateway.queries.ask(ListPipelines, {}, ada!)).items).toHaveLength(1);
      for (const one of [pat, per, oleg, mia]) await gateway.queries.ask(ListLeads, { page }, one!);
      await send(AssignLead, { leadId: v7(), assigneeId: mia!.id }).catch((error: unknown) => {
        if (!(error instanceof DomainError) || error.code !== 'crm.lead.not-found') throw error;
      });
    }, patience);
  });
  afterAll(() => frame.stop());

  it('are made by a partner, who follows them whoever answers for them, and does nothing else', async () => {
    const id = await create('Anna', pat, { ...asked, source: 'partner' });
    expect(await leadOf(id, pat)).toMatchObject({
      ...{ ...asked, name: 'Anna', phone: '+4930901820', source: 'partner', status: 'new', outcome: null },
      ...{ assigneeId: pat!.id, collaboratorIds: [pat!.id], contactId: null, dealId: null, version: 2 },
    });
    expect(await namesOf(pat)).toEqual(['Anna']);
    expect(await namesOf(per)).toEqual([]);
    expect(await leadOf(id, per)).toBeNull();
    expect(await leadOf(id, oleg)).toBeNull();
    for (const by of [pat, per]) {
      expect(await codeOf(send(QualifyLead, { leadId: id }, by))).toBe('access.permission-missing');
      expect(await codeOf(send(AssignLead, { leadId: id, assigneeId: by!.id }, by))).toBe('access.permission-missing');
    }
    await send(AssignLead, { leadId: id, assigneeId: oleg!.id });
    expect(await leadOf(id, pat)).toMatchObject({ assigneeId: oleg!.id, version: 3 });
    expect([await namesOf(oleg), await namesOf(mia)]).toEqual([['Anna'], ['Anna']]);
    expect(await namesOf(per), 'mutant twin: whoever did not make it sees nothing of it').toEqual([]);
  });

  it('become a contact and a deal of whoever qualifies them, once, and tell what became of it', async () => {
    const id = await create('Boris', pat, { mail: 'boris@example.org' });
    await send(AssignLead, { leadId: id, assigneeId: oleg!.id });
    await send(QualifyLead, { leadId: id, title: 'Roof', expectedVersion: 3 }, oleg);
    const lead = (await leadOf(id, pat))!;
    expect(lead).toMatchObject({ status: 'qualified', outcome: 'open' });
    const deal = (await dealOf(lead.dealId!))!;
    expect(deal).toMatchObject({ title: 'Roof', leadId: id, contactId: lead.contactId, assigneeId: oleg!.id });
    const [contact] = (await gateway.queries.ask(ContactsByIds, { ids: [deal.contactId] }, oleg!)).items;
    expect(contact).toMatchObject({ name: 'Boris', assigneeId: oleg!.id, chatIds: [] });

    expect(await codeOf(send(QualifyLead, { leadId: id }, oleg))).toBe('crm.lead.qualified');
    expect(await codeOf(send(DiscardLead, { leadId: id, reason: 'No' }, oleg))).toBe('crm.lead.qualified');
    const { items } = await gateway.queries.ask(ListPipelines, {}, ada!);
    const won = items[0]!.stages.find(({ kind }) => kind === 'won')!;
    await send(MoveDealToStage, { dealId: deal.id, stageId: won.id }, oleg);
    expect(await leadOf(id, pat)).toMatchObject({ outcome: 'won' });
    expect(await namesOf(pat, { filter: { outcome: { eq: 'won' } } })).toEqual(['Boris']);
    expect(await codeOf(gateway.queries.ask(ListDeals, { page }, pat!))).toBe('access.permission-missing');
  });

  it('are answered the same where the same is sent again', async () => {
    const id = await create('Clara', oleg);
    const call = { ...oleg!, idempotencyKey: v7() };
    await gateway.commands.send(QualifyLead, { leadId: id }, call);
    const lead = await leadOf(id);
    await gateway.commands.send(QualifyLead, { leadId: id }, call);
    expect(await leadOf(id)).toEqual(lead);
    expect(await dealOf(lead!.dealId!)).toMatchObject({ title: 'Clara', version: 2 });
  });

  it('become the deal of a contact that is there, which whoever qualifies them may see', async () => {
    const known = stranger('Dora');
    await frame.hear(known);
    const { contactId } = await vi.waitFor(async () => {
      const met = await frame.dealOf(known, ada!);
      if (!met) throw new Error('Not met yet');
      return met;
    }, patience);
    const id = await create('Dora again', oleg);
    expect(await codeOf(send(QualifyLead, { leadId: id, contactId }, oleg))).toBe('crm.contact.not-found');
    expect(await leadOf(id)).toMatchObject({ status: 'new' });
    const unseen = await create('Of Per', per);
    expect(await codeOf(send(QualifyLead, { leadId: unseen, contactId: v7() }, oleg))).toBe('crm.lead.not-found');

    await send(QualifyLead, { leadId: id, contactId });
    const lead = await leadOf(id);
    expect(lead).toMatchObject({ status: 'qualified', contactId });
    expect(await dealOf(lead!.dealId!)).toMatchObject({ contactId, title: 'Dora again', assigneeId: ada!.id });
    const [contact] = (await gateway.queries.ask(ContactsByIds, { ids: [contactId] }, ada!)).items;
    expect(contact).toMatchObject({ name: 'Dora', assigneeId: null });
  });

  it('become one too where whoever qualified them was cut off', async () => {
    const id = await create('Eva', oleg);
    const { tenantId } = frame;
    const [contactId, dealId] = [v7(), v7()];
    const { items } = await gateway.queries.ask(ListPipelines, {}, ada!);
    const stage = { id: items[0]!.stages[0]!.id, kind: 'open' } as const;
    const becomes = { leadId: id, subjectId: id, contactId, dealId, title: 'Eva', pipelineId: items[0]!.id, stage };
    const context = firstCommand({ tenantId, principal: { kind: 'user', id: oleg!.id } }, new Date());
    await frame
      .of('crm')
      .get(EventStore)
      .update(leadStream(tenantId, id), context, () => [LeadQualified({ ...becomes, assigneeId: oleg!.id })]);
    await vi.waitFor(async () => expect(await dealOf(dealId)).toMatchObject({ leadId: id, contactId }), patience);
    expect(await dealOf(dealId)).toMatchObject({ assigneeId: oleg!.id });
  });

  it('are discarded with a reason, which whoever made them reads, and reopened', async () => {
    const id = await create('Fred', pat);
    await send(DiscardLead, { leadId: id, reason: 'No roof' });
    expect(await leadOf(id, pat)).toMatchObject({ status: 'discarded', discardReason: 'No roof' });
    expect(await codeOf(send(QualifyLead, { leadId: id }))).toBe('crm.lead.discarded');
    expect(await codeOf(send(ReopenLead, { leadId: id, expectedVersion: 1 }))).toBe('crm.lead.version');
    await send(ReopenLead, { leadId: id, expectedVersion: 3 });
    expect(await leadOf(id, pat)).toMatchObject({ status: 'new', discardReason: null });
  });

  it('are found by what is known of them, and by nothing that nobody typed', async () => {
    await create('Gina %', per, { phone: '+1 415 555 2671', mail: 'gina@example.org' });
    expect(await namesOf(per, { search: 'gin' })).toEqual(['Gina %']);
    expect(await namesOf(per, { search: '+1 (415) 555' })).toEqual(['Gina %']);
    expect(await namesOf(per, { search: 'gina@' })).toEqual(['Gina %']);
    expect(await namesOf(per, { search: '%' })).toEqual(['Gina %']);
    expect(await namesOf(per, { search: 'Anna' })).toEqual([]);
    const some = { status: { in: ['new' as const] }, assigneeId: { eq: per!.id }, name: { startsWith: 'G' } };
    expect(await namesOf(ada, { filter: some, orderBy: [{ field: 'name', direction: 'asc' }] })).toEqual(['Gina %']);
    const elsewhere = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const { edges } = await gateway.queries.ask(ListLeads, { page }, per!);
    const ids = edges.map(({ node }) => node.id);
    const { items } = await frame.of('crm').get(LeadsByIdsQuery).answer({ ids }, elsewhere, everyRow);
    expect(items, 'two organizations never meet').toEqual(ids.map(() => null));
    expect(await codeOf(send(CreateLead, { name: 'Hans', phone: '030 901820' }, per))).toBe('crm.lead.phone-invalid');
    expect(await codeOf(send(CreateLead, { name: 'Hans', mail: 'nowhere' }, per))).toBe('input.invalid');
  });
});
