import {
  AssignContact,
  AssignDeal,
  CardsByChat,
  clearOr,
  type CommandDefinition,
  ContactsByIds,
  CreateDeal,
  DealAsOf,
  DealsByIds,
  type DealView,
  type InputOf,
  LinkDealToChat,
  ListContacts,
  ListDeals,
  ListPipelines,
  MoveDealToStage,
  ReopenDeal,
  RoleCreated,
  type RoleGrant,
  TeamChanged,
  TeamCreated,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from './spec-support/crm-in-frame.adapter.js';
import type { Stranger } from './spec-support/messages.adapter.js';

const patience = { timeout: 15_000, interval: 20 };
const within5s = { timeout: 5000, interval: 20 };
const page = { first: 50 };

type Known = Stranger & { readonly deal: DealView };

describe('the rows of crm that somebody reaches', () => {
  const postgres = usePostgres();
  const teamId = v7();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  /** An admin; an operator with a mate in one team; a bidi whose deals are their own; an employee of no team. */
  let [ada, tim, kim, own, emp]: (CallContext & { readonly id: string })[] = [];
  /** Whose deal and contact are Tim's, Kim's, the team's, and nobody's. */
  const met: Record<'tims' | 'kims' | 'teams' | 'nobodys', Known> = {} as never;

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const namesOf = (who: readonly (keyof typeof met)[]) => who.map((name) => met[name].name).toSorted();
  const deals = async (by = ada, more: Partial<InputOf<typeof ListDeals>> = {}) =>
    gateway.queries.ask(ListDeals, { page, ...more }, by!);
  const dealTitles = async (by = ada, more = {}) =>
    (await deals(by, more)).edges.map(({ node }) => clearOr(node.title, '')).toSorted();
  const contactNames = async (by = ada, more = {}) =>
    (await gateway.queries.ask(ListContacts, { page, ...more }, by!)).edges
      .map(({ node }) => clearOr(node.name, ''))
      .toSorted();
  const role = async (...grants: RoleGrant[]) => {
    const roleId = v7();
    await frame.say('identity', `identity.role-${roleId}`, RoleCreated({ roleId, name: 'Ours', grants }));
    return roleId;
  };
  const meet = (name: string) => frame.meet(name, ada!);
  const give = async ({ deal }: Known, to: { readonly assigneeId: string | null; readonly teamId?: string }) => {
    await send(AssignDeal, { dealId: deal.id, ...to });
    await send(AssignContact, { contactId: deal.contactId, ...to });
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    ada = await frame.member('admin');
    [tim, kim] = [await frame.member('operator'), await frame.member('operator')];
    emp = await frame.member('employee');
    const ownDeals = (['deals:read', 'deals:write'] as const).map(
      (permission) => ({ permission, rows: 'own' }) as const,
    );
    own = await frame.member(await role({ permission: 'contacts:read', rows: 'all' }, ...ownDeals));
    const roofs = TeamCreated({ teamId, name: 'Roofs', principalIds: [tim.id, kim.id] });
    await frame.say('identity', `identity.team-${teamId}`, roofs);
    await vi.waitFor(() => gateway.queries.ask(ListPipelines, {}, ada!), patience);
    for (const name of ['tims', 'kims', 'teams', 'nobodys'] as const) met[name] = await meet(name);
    await vi.waitFor(() => give(met.teams, { assigneeId: null, teamId }), patience);
    await give(met.tims, { assigneeId: tim.id });
    await give(met.kims, { assigneeId: kim.id });
  });
  afterAll(() => frame.stop());

  it('are those of an operator and of the team, in lists and their counts, whatever is asked besides', async () => {
    const teams = namesOf(['tims', 'kims', 'teams']);
    expect(await dealTitles(tim)).toEqual(teams);
    expect((await deals(tim)).totalCount).toBe(3);
    expect(await contactNames(tim)).toEqual(teams);
    expect(await dealTitles(tim, { filter: { not: { teamId: { eq: teamId } } } })).toEqual(namesOf(['tims', 'kims']));
    expect(await dealTitles(tim, { filter: { assigneeId: { eq: kim!.id } } })).toEqual(['kims']);
    expect(await dealTitles(tim, { filter: { isAssigned: { eq: false } } })).toEqual([]);
    expect(await dealTitles(tim, { filter: { or: [{ isOpen: { eq: true } }] } })).toEqual(teams);
    expect(await dealTitles(tim, { orderBy: [{ field: 'title', direction: 'asc' }] })).toEqual(teams);
    expect(await contactNames(tim, { search: 'nobody' })).toEqual([]);
    expect(await dealTitles(), 'mutant twin: over all rows the other shows').toEqual(
      namesOf(['tims', 'kims', 'teams', 'nobodys']),
    );
  });

  it('are one’s own deals for a bidi of whom an own role says so, all contacts still', async () => {
    expect(await dealTitles(own)).toEqual([]);
    const { id } = await send(CreateDeal, { contactId: met.nobodys.deal.contactId, title: 'Mine' }, own);
    expect(await dealTitles(own)).toEqual(['Mine']);
    const [made] = (await gateway.queries.ask(DealsByIds, { ids: [id] }, own!)).items;
    expect(made).toMatchObject({ assigneeId: own!.id, teamId: null, version: 2 });
    expect(await contactNames(own)).toHaveLength(4);
    expect(await codeOf(send(AssignContact, { contactId: met.tims.deal.contactId, assigneeId: own!.id }, own))).toBe(
      'access.permission-missing',
    );
  });

  it('are nobody’s deals for an employee of no team, who reads them all and changes none', async () => {
    expect(await dealTitles(emp)).toHaveLength(5);
    const { deal } = met.tims;
    const moved = send(MoveDealToStage, { dealId: deal.id, stageId: deal.stage.id }, emp);
    expect(await codeOf(moved)).toBe('crm.deal.not-found');
  });

  it('beyond them nothing is there, by any way', async () => {
    const { deal, chatId } = met.nobodys;
    const none = { id: v7(), contactId: v7(), chatId: v7() };
    for (const { id, contactId, ...one } of [{ ...deal, chatId }, none]) {
      expect((await gateway.queries.ask(DealsByIds, { ids: [id] }, tim!)).items).toEqual([null]);
      expect((await gateway.queries.ask(ContactsByIds, { ids: [contactId] }, tim!)).items).toEqual([null]);
      const asOf = new Date().toISOString();
      expect((await gateway.queries.ask(DealAsOf, { id, asOf }, tim!)).deal).toBeNull();
      expect((await gateway.queries.ask(CardsByChat, { ids: [one.chatId] }, tim!)).items).toMatchObject([
        { contact: null, company: null, currentDeal: null },
      ]);
      const stageId = deal.stage.id;
      expect([
        await codeOf(send(MoveDealToStage, { dealId: id, stageId }, tim)),
        await codeOf(send(MoveDealToStage, { dealId: id, stageId, expectedVersion: 99 }, tim)),
        await codeOf(send(ReopenDeal, { dealId: id, stageId }, tim)),
        await codeOf(send(LinkDealToChat, { dealId: id, chatId }, tim)),
        await codeOf(send(AssignDeal, { dealId: id, assigneeId: tim!.id }, tim)),
        await codeOf(send(AssignContact, { contactId, assigneeId: tim!.id }, tim)),
        await codeOf(send(CreateDeal, { contactId, title: 'Roof' }, tim)),
      ]).toEqual([
        ...Array.from({ length: 5 }, () => 'crm.deal.not-found'),
        ...Array.from({ length: 2 }, () => 'crm.contact.not-found'),
      ]);
    }
  });

  it('within them everything is done as before, and given on it is seen no more', async () => {
    const { deal, chatId } = met.kims;
    const { items } = await gateway.queries.ask(ListPipelines, {}, tim!);
    const stageId = items[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    await send(MoveDealToStage, { dealId: deal.id, stageId }, tim);
    await send(LinkDealToChat, { dealId: deal.id, chatId }, tim);
    expect(await frame.dealOf(met.kims, tim!)).toMatchObject({ stage: { key: 'meeting' }, assigneeId: kim!.id });
    const { edges } = await deals(tim, { stageId });
    expect(
      edges.map(({ node }) => node.id),
      'a column of the board',
    ).toEqual([deal.id]);

    await send(AssignDeal, { dealId: deal.id, assigneeId: emp!.id }, tim);
    expect((await gateway.queries.ask(DealsByIds, { ids: [deal.id] }, tim!)).items).toEqual([null]);
    expect(await frame.dealOf(met.kims, tim!)).toBeNull();
    expect((await frame.dealOf(met.kims, ada!))?.assigneeId).toBe(emp!.id);
    await send(AssignDeal, { dealId: deal.id, assigneeId: kim!.id });
  });

  it('are answered for by members and teams that there are', async () => {
    const { deal } = met.tims;
    expect(await codeOf(send(AssignDeal, { dealId: deal.id, assigneeId: v7() }))).toBe('access.assignee-unknown');
    expect(await codeOf(send(AssignDeal, { dealId: deal.id, assigneeId: null, teamId: v7() }))).toBe(
      'access.team-unknown',
    );
  });

  it('follow whoever leaves a team within 5 s', async () => {
    const left = performance.now();
    const alone = TeamChanged({ teamId, principalIds: [kim!.id] });
    await frame.say('identity', `identity.team-${teamId}`, alone);
    await expect.poll(() => dealTitles(tim), within5s).toEqual(namesOf(['tims']));
    console.info(`out of the team, out of its rows: ${(performance.now() - left).toFixed(0)} ms`);
  });
});
