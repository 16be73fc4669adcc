import {
  CardsByChat,
  clearOr,
  type CommandDefinition,
  ContactAsOf,
  ContactsByIds,
  CreateDeal,
  DealAsOf,
  DealsByIds,
  type DealView,
  type InputOf,
  ListContacts,
  ListDeals,
  ListPipelines,
  MemberRemoved,
  MemberSuspended,
  MoveDealToStage,
  type Reach,
  RoleCreated,
  type RoleGrant,
  SetContactCollaborators,
  SetDealCollaborators,
  TeamCreated,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import { type CallContext, TenantDatabase } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { FieldDirectory } from '../custom-fields/field-directory/field-directory.port.js';
import { ContactListQuery } from '../contacts/contact-list/contact-list.query.js';
import { DealListQuery } from '../deals/deal-board/deal-list.query.js';
import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import type { Stranger } from '../spec-support/messages.adapter.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };
const later = '2100-01-01T00:00:00.000Z';

type Member = CallContext & { readonly id: string };
type Known = Stranger & { readonly deal: DealView };

describe('what of crm is shared by name', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin; two who read what is theirs, one of them with a mate who is an operator; one who also writes it. */
  let [ada, gus, eve, kim, own]: Member[] = [];
  let [anna, boris]: Known[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const share = async ({ deal }: Known, ...collaboratorIds: string[]) => {
    await send(SetDealCollaborators, { dealId: deal.id, collaboratorIds });
    await send(SetContactCollaborators, { contactId: deal.contactId, collaboratorIds });
  };
  const role = async (...grants: RoleGrant[]) => {
    const roleId = v7();
    await frame.say('identity', `identity.role-${roleId}`, RoleCreated({ roleId, name: 'Ours', grants }));
    return roleId;
  };
  const meet = (name: string) => frame.meet(name, ada!);
  const titles = async (by: Member, more: Partial<InputOf<typeof ListDeals>> = {}) => {
    const { edges, totalCount } = await gateway.queries.ask(ListDeals, { page, ...more }, by);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => clearOr(node.title, '')).toSorted();
  };
  const names = async (by: Member, more: Partial<InputOf<typeof ListContacts>> = {}) => {
    const { edges, totalCount } = await gateway.queries.ask(ListContacts, { page, ...more }, by);
    expect(totalCount).toBe(edges.length);
    return edges.map(({ node }) => clearOr(node.name, '')).toSorted();
  };
  /** Every way in which one record can be shown to somebody: whether its deal is, and its contact. */
  const shownTo = async (by: Member, { deal, chatId }: Known) => {
    const asks = gateway.queries;
    const [card] = (await asks.ask(CardsByChat, { ids: [chatId] }, by)).items;
    const deals = [
      (await asks.ask(DealsByIds, { ids: [deal.id] }, by)).items[0],
      (await asks.ask(DealAsOf, { id: deal.id, asOf: later }, by)).deal,
      card?.currentDeal,
    ];
    const contacts = [
      (await asks.ask(ContactsByIds, { ids: [deal.contactId] }, by)).items[0],
      (await asks.ask(ContactAsOf, { id: deal.contactId, asOf: later }, by)).contact,
      card?.contact,
    ];
    return [deals, contacts].map((ways) => [...new Set(ways.map((one) => one !== null))]);
  };
  /** Not earlier than what was recorded, and earlier than all that will be. */
  const instant = async () => {
    const [row] = await postgres().query<{ at: Date }>('select max(recorded_at) as at from crm.events');
    const last = row?.at.getTime() ?? 0;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(last), { interval: 1 });
    return new Date(last).toISOString();
  };
  const collaboratorsOf = async ({ deal }: Known) => {
    const [shown] = (await gateway.queries.ask(DealsByIds, { ids: [deal.id] }, ada!)).items;
    const [contact] = (await gateway.queries.ask(ContactsByIds, { ids: [deal.contactId] }, ada!)).items;
    return [shown?.collaboratorIds, contact?.collaboratorIds];
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    ada = await frame.member('admin');
    const reads = (['contacts:read', 'deals:read'] as const).map(
      (permission) => ({ permission, rows: 'own' }) as const,
    );
    const reading = await role(...reads);
    [gus, eve] = [await frame.member(reading), await frame.member(reading)];
    kim = await frame.member('operator');
    own = await frame.member(await role(...reads, { permission: 'deals:write', rows: 'own' }));
    const teamId = v7();
    const roofs = TeamCreated({ teamId, name: 'Roofs', principalIds: [gus.id, kim.id] });
    await frame.say('identity', `identity.team-${teamId}`, roofs);
    await vi.waitFor(() => gateway.queries.ask(ListPipelines, {}, ada!), patience);
    for (const by of [gus, eve, kim, own]) await vi.waitFor(() => titles(by), patience);
    [anna, boris] = [await meet('Anna'), await meet('Boris')];
  });
  afterAll(() => frame.stop());

  it('is seen by nobody before, and by whoever it is shared with in every way, alone', async () => {
    expect(await titles(gus!)).toEqual([]);
    await vi.waitFor(() => share(anna!, gus!.id), patience);
    for (const more of [{}, { asOf: later }]) {
      expect(await titles(gus!, more)).toEqual(['Anna']);
      expect(await names(gus!, more)).toEqual(['Anna']);
    }
    expect(await names(gus!, { search: 'bor' })).toEqual([]);
    expect(await shownTo(gus!, anna!)).toEqual([[true], [true]]);
    expect(await shownTo(gus!, boris!)).toEqual([[false], [false]]);
    expect([await titles(eve!), await names(eve!)]).toEqual([[], []]);
    expect(await shownTo(eve!, anna!)).toEqual([[false], [false]]);
  });

  it('mutant twin: by who answers for it alone, it would not be there', async () => {
    const found = await frame
      .of('crm')
      .get(TenantDatabase)
      .inTenant(ada!.actor, (em) => em.execute('select from crm.deal where assignee_id = ?', [gus!.id]));
    expect(found).toEqual([]);
  });

  it('is seen by a mate who reads what is the team’s', async () => {
    await vi.waitFor(async () => expect(await titles(kim!)).toEqual(['Anna']), patience);
    expect(await shownTo(kim!, anna!)).toEqual([[true], [true]]);
  });

  it('is asked for by name', async () => {
    for (const collaboratorId of [{ eq: gus!.id }, { in: [eve!.id, gus!.id] }]) {
      expect(await titles(ada!, { filter: { collaboratorId } })).toEqual(['Anna']);
      expect(await names(ada!, { filter: { collaboratorId } })).toEqual(['Anna']);
    }
    expect(await titles(ada!, { filter: { collaboratorId: { eq: eve!.id } } })).toEqual([]);
    expect(await titles(ada!, { filter: { not: { collaboratorId: { eq: gus!.id } } } })).toEqual(['Boris']);
  });

  it('changes nothing about what may be done with it', async () => {
    const { id: dealId, stage, contactId } = anna!.deal;
    const move = { dealId, stageId: stage.id };
    expect(await codeOf(send(MoveDealToStage, move, gus))).toBe('access.permission-missing');
    expect(await codeOf(send(MoveDealToStage, move, own))).toBe('crm.deal.not-found');
    expect(await codeOf(send(SetDealCollaborators, { dealId, collaboratorIds: [] }, own))).toBe('crm.deal.not-found');
    expect(await codeOf(send(CreateDeal, { contactId, title: 'Roof' }, own))).toBe('crm.contact.not-found');
    await share(anna!, gus!.id, own!.id);
    expect(await codeOf(send(MoveDealToStage, move, own))).toBe('done');
    const { id } = await send(CreateDeal, { contactId, title: 'Roof' }, own);
    expect(await titles(own!)).toEqual(['Anna', 'Roof']);
    expect((await gateway.queries.ask(DealsByIds, { ids: [id] }, gus!)).items, 'a deal of one’s own').toEqual([null]);
    await send(SetDealCollaborators, { dealId, collaboratorIds: [gus!.id] }, own);
    expect(await titles(own!), 'whoever it is shared with may end that for themselves').toEqual(['Roof']);
  });

  it('is one record alone: of a deal’s contact nothing is seen by the deal', async () => {
    await send(SetDealCollaborators, { dealId: boris!.deal.id, collaboratorIds: [eve!.id] });
    expect(await shownTo(eve!, boris!)).toEqual([[true], [false]]);
    expect(await titles(eve!)).toEqual(['Boris']);
    expect(await names(eve!)).toEqual([]);
    await send(SetDealCollaborators, { dealId: boris!.deal.id, collaboratorIds: [] });
  });

  it('is shared with members who are there, and keeps who has left without a refusal', async () => {
    const { id: dealId } = boris!.deal;
    const shared = (...collaboratorIds: string[]) => codeOf(send(SetDealCollaborators, { dealId, collaboratorIds }));
    const gone = await frame.member('operator');
    expect(await shared(v7())).toBe('access.assignee-unknown');
    await vi.waitFor(async () => expect(await shared(gone.id)).toBe('done'), patience);
    expect(await codeOf(send(SetDealCollaborators, { dealId: v7(), collaboratorIds: [gus!.id] }))).toBe(
      'crm.deal.not-found',
    );
    const before = { dealId, collaboratorIds: [], expectedVersion: 1 };
    expect(await codeOf(send(SetDealCollaborators, before))).toBe('crm.deal.version');
    await share(boris!, gone.id, eve!.id);
    expect(await collaboratorsOf(boris!)).toEqual([
      [gone.id, eve!.id],
      [gone.id, eve!.id],
    ]);

    const member = { memberId: v7(), principal: { kind: 'user', id: gone.id } } as const;
    await frame.say('identity', `identity.member-${gone.id}`, MemberSuspended(member));
    await vi.waitFor(async () => expect(await codeOf(titles(gone))).toBe('access.permission-missing'), patience);
    expect(await shared(gone.id), 'whoever stands there already is not asked about').toBe('done');
    expect(await shared(gone.id, eve!.id)).toBe('done');

    const removed = MemberRemoved({ ...member, handOverTo: null });
    await frame.say('identity', `identity.member-${gone.id}`, removed);
    await vi.waitFor(async () => expect(await collaboratorsOf(boris!)).toEqual([[eve!.id], [eve!.id]]), patience);
    expect(await shared(gone.id, eve!.id)).toBe('access.assignee-unknown');
    expect(await shared(eve!.id, gus!.id)).toBe('done');
    await share(boris!);
  });

  it('is gone once it is not shared any more, also as it stood', async () => {
    const then = await instant();
    await share(anna!);
    for (const more of [{}, { asOf: then }, { asOf: later }]) {
      expect(await titles(gus!, more)).toEqual([]);
      expect(await names(gus!, more)).toEqual([]);
    }
    expect(await shownTo(gus!, anna!)).toEqual([[false], [false]]);
    const asked = { id: anna!.deal.id, asOf: then };
    expect((await gateway.queries.ask(DealAsOf, asked, ada!)).deal?.collaboratorIds).toEqual([gus!.id]);
    expect((await gateway.queries.ask(DealAsOf, asked, gus!)).deal).toBeNull();
  });

  it('keeps to its own organization', async () => {
    await share(anna!, gus!.id);
    const database = frame.of('crm').get(TenantDatabase);
    const other = { tenantId: v7(), principal: { kind: 'user', id: gus!.id } } as const;
    const reach: Reach = { rows: 'own', assigneeIds: [gus!.id], teamIds: [] };
    expect((await new DealListQuery(database).answer({ page }, other, reach)).edges).toEqual([]);
    const contacts = new ContactListQuery(
      database,
      frame.of('crm').get(CrmIdentifiers),
      frame.of('crm').get(FieldDirectory),
    );
    expect((await contacts.answer({ page }, other, reach)).edges).toEqual([]);
    expect((await new DealListQuery(database).answer({ page }, gus!.actor, reach)).edges).toHaveLength(1);
  });
});
