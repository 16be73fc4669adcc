import {
  AssignContact,
  AssignDeal,
  clearOr,
  type CommandDefinition,
  ContactAsOf,
  DealBoard,
  type DealView,
  everyRow,
  type InputOf,
  ListContacts,
  ListDeals,
  ListPipelines,
  MoveDealToStage,
  RoleCreated,
  type RoleGrant,
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

type Member = CallContext & { readonly id: string };

describe('crm as of an instant', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, tim, kim, blind]: Member[] = [];
  let [anna, boris]: (Stranger & { readonly deal: DealView })[] = [];
  /** Before anybody wrote; when both deals were new and nobody's; when Anna's was moved and is Tim's. */
  const at = { first: '', met: '', moved: '' };
  let [atLeast, meeting] = ['', ''];

  const send = async <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>) => {
    const done = await gateway.commands.send(definition, input, { ...ada!, idempotencyKey: v7() });
    atLeast = (done as { position: string }).position;
  };
  const listed = async (asOf: string, by = ada, more: Partial<InputOf<typeof ListDeals>> = {}) =>
    gateway.queries.ask(ListDeals, { page, asOf, atLeast, ...more }, by!);
  const titles = async (asOf: string, by = ada, more = {}) =>
    (await listed(asOf, by, more)).edges.map(({ node }) => clearOr(node.title, 'hidden')).toSorted();
  const names = async (asOf: string, by = ada, more: Partial<InputOf<typeof ListContacts>> = {}) =>
    (await gateway.queries.ask(ListContacts, { page, asOf, atLeast, ...more }, by!)).edges
      .map(({ node }) => clearOr(node.name, 'hidden'))
      .toSorted();
  const code = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  /** Later than all that was recorded, and earlier than all that is. */
  const instant = async () => {
    const [row] = await postgres().query<{ at: Date }>('select max(recorded_at) as at from crm.events');
    const last = row?.at.getTime() ?? 0;
    await vi.waitFor(() => expect(Date.now()).toBeGreaterThan(last + 1), { interval: 1 });
    return new Date(last + 1).toISOString();
  };
  const meet = (name: string) => frame.meet(name, ada!);

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, tim, kim] = [await frame.member('admin'), await frame.member('operator'), await frame.member('operator')];
    const roleId = v7();
    const grants: RoleGrant[] = [{ permission: 'deals:read', rows: 'all', except: ['title'] }];
    await frame.say('identity', `identity.role-${roleId}`, RoleCreated({ roleId, name: 'Ours', grants }));
    blind = await frame.member(roleId);
    await vi.waitFor(() => gateway.queries.ask(ListPipelines, {}, ada!), patience);
    await vi.waitFor(() => gateway.queries.ask(ListDeals, { page }, blind!), patience);
    at.first = '2020-01-01T00:00:00.000Z';
    [anna, boris] = [await meet('Anna'), await meet('Boris')];
    const { items } = await gateway.queries.ask(ListPipelines, {}, ada);
    meeting = items[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    at.met = await instant();
    await send(MoveDealToStage, { dealId: anna.deal.id, stageId: meeting });
    await send(AssignDeal, { dealId: anna.deal.id, assigneeId: tim.id });
    await send(AssignContact, { contactId: anna.deal.contactId, assigneeId: tim.id });
    at.moved = await instant();
    await send(AssignDeal, { dealId: anna.deal.id, assigneeId: kim.id });
    await send(AssignContact, { contactId: anna.deal.contactId, assigneeId: kim.id });
  });
  afterAll(() => frame.stop());

  it('lists deals in their stages and with their assignees as they were, each once', async () => {
    const then = async (asOf: string) => {
      const { edges } = await listed(asOf);
      const found = edges.find(({ node }) => node.id === anna!.deal.id)?.node;
      return found && [found.stage.id, found.assigneeId, found.version];
    };
    expect(await titles(at.first)).toEqual([]);
    expect(await titles(at.met)).toEqual(['Anna', 'Boris']);
    expect(await then(at.met)).toEqual([anna!.deal.stage.id, null, 1]);
    expect(await then(at.moved)).toEqual([meeting, tim!.id, 3]);
    const { edges } = await gateway.queries.ask(ListDeals, { page }, ada!);
    const nowListed = await listed('2100-01-01T00:00:00.000Z');
    expect(
      nowListed.edges.map(({ node }) => node),
      'the last version is what is now',
    ).toEqual(edges.map(({ node }) => node));
    expect((await listed(at.moved)).totalCount).toBe(2);
    const [all] = await postgres().query<{ count: number }>(
      'select count(*)::int as count from crm.deal_version where valid_from <= $1',
      [at.moved],
    );
    expect(all?.count, 'mutant twin: were versions not ended, a deal would be there as often as it changed').toBe(4);
  });

  it('asks the columns of a board, filters, orders and pages as of then', async () => {
    const cold = anna!.deal.stage.id;
    expect(await titles(at.met, ada, { stageId: meeting })).toEqual([]);
    expect(await titles(at.moved, ada, { stageId: meeting })).toEqual(['Anna']);
    expect(await titles(at.moved, ada, { filter: { stageId: { eq: cold } } })).toEqual(['Boris']);
    expect(await titles(at.met, ada, { filter: { isAssigned: { eq: true } } })).toEqual([]);
    const orderBy = [{ field: 'title', direction: 'asc' } as const];
    const one = await listed(at.met, ada, { page: { first: 1 }, orderBy });
    const other = await listed(at.met, ada, { page: { first: 1, after: one.edges[0]!.cursor }, orderBy });
    expect([...one.edges, ...other.edges].map(({ node }) => node.title)).toEqual(['Anna', 'Boris']);
    expect([one.hasNextPage, other.hasNextPage]).toEqual([true, false]);
  });

  it('shows a board as of then, of what is reached now', async () => {
    const board = async (asOf: string, by = ada) => {
      const { items } = await gateway.queries.ask(ListPipelines, {}, by!);
      const { columns } = await gateway.queries.ask(DealBoard, { pipelineId: items[0]!.id, asOf, atLeast }, by!);
      return columns?.filter(({ dealCount }) => dealCount !== 0).map(({ stage, dealCount }) => [stage.key, dealCount]);
    };
    expect(await board(at.first)).toEqual([]);
    expect(await board(at.met)).toEqual([['cold', 2]]);
    expect(await board(at.moved)).toEqual([
      ['cold', 1],
      ['meeting', 1],
    ]);
    expect(await board(at.moved, kim)).toEqual([['meeting', 1]]);
    expect(await board(at.moved, tim)).toEqual([]);
  });

  it('lists contacts, and shows one, with who answered for them then', async () => {
    const { contactId } = anna!.deal;
    const contact = async (asOf: string, by = ada) =>
      (await gateway.queries.ask(ContactAsOf, { id: contactId, asOf, atLeast }, by!)).contact;
    expect(await names(at.first)).toEqual([]);
    expect(await names(at.met)).toEqual(['Anna', 'Boris']);
    expect(await names(at.met, ada, { search: 'bor' })).toEqual(['Boris']);
    expect(await contact(at.first)).toBeNull();
    expect((await contact(at.met))?.assigneeId).toBeNull();
    expect(await contact(at.moved)).toMatchObject({ assigneeId: tim!.id, name: 'Anna' });
    expect(await contact(at.moved, tim), 'it is Kim’s now').toBeNull();
    expect(await contact(at.moved, kim)).toMatchObject({ assigneeId: tim!.id });
  });

  it('goes by the rows that are reached now, whoever answered for them then', async () => {
    expect(await titles(at.moved, tim)).toEqual([]);
    expect(await names(at.moved, tim)).toEqual([]);
    for (const then of [at.met, at.moved]) {
      expect(await titles(then, kim)).toEqual(['Anna']);
      expect(await names(then, kim)).toEqual(['Anna']);
      expect((await listed(then, kim)).totalCount).toBe(1);
    }
  });

  it('goes by the fields that may be seen now', async () => {
    expect(await titles(at.met, blind)).toEqual(['hidden', 'hidden']);
    const asked = listed(at.met, blind, { orderBy: [{ field: 'title', direction: 'asc' }] });
    expect(await code(asked)).toBe('access.field-not-allowed');
  });

  it('keeps to its own organization', async () => {
    const database = frame.of('crm').get(TenantDatabase);
    const other = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const asked = { page, asOf: at.moved };
    expect((await new DealListQuery(database).answer(asked, other, everyRow)).edges).toEqual([]);
    const contacts = new ContactListQuery(
      database,
      frame.of('crm').get(CrmIdentifiers),
      frame.of('crm').get(FieldDirectory),
    );
    expect((await contacts.answer(asked, other, everyRow)).edges).toEqual([]);
    expect((await new DealListQuery(database).answer(asked, ada!.actor, everyRow)).edges).toHaveLength(2);
    expect(boris!.deal.title).toBe('Boris');
  });
});
