import { type CreateDeal, everyRow, type InputOf, OrganizationCreated, type UpdateDeal } from '@parley/contracts';
import type { Actor } from '@parley/kernel';
import { movableClock, postgres } from '@parley/testing';
import { openedLog, type OpenedLog, commandBy, recorded } from '@parley/platform/spec-support';
import { noMemberships } from '@parley/platform';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { CardsByChatQuery } from '../chats/cards-by-chat/cards-by-chat.query.js';
import { CompanyRows } from '../companies/company-directory/company-directory.adapter.js';
import { ContactRows } from '../contacts/contact-directory/contact-directory.adapter.js';
import { ReachedContacts } from '../contacts/contact-directory/reached-contacts.adapter.js';
import { ContactListQuery } from '../contacts/contact-list/contact-list.query.js';
import { ContactsByIdsQuery } from '../contacts/contact-list/contacts-by-ids.query.js';
import { crmService } from '../crm.module.js';
import { CrmIdentifiers } from '../crm-ids.adapter.js';
import { OnMessageReactor } from '../on-message/on-message.reactor.js';
import { BuiltInFieldsReactor } from '../custom-fields/on-organization-created/on-organization-created.reactor.js';
import { FieldRows } from '../custom-fields/field-directory/field-directory.adapter.js';
import { PipelineStages } from '../pipelines/stage-directory/stage-directory.adapter.js';
import { countedStatements } from '../spec-support/counted-statements.adapter.js';
import { received, stranger } from '../spec-support/messages.adapter.js';
import { CreateDealHandler } from './create-deal/create-deal.handler.js';
import { DealAsOfQuery } from './deal-as-of/deal-as-of.query.js';
import { DealListQuery } from './deal-board/deal-list.query.js';
import { DealsByIdsQuery } from './deal-board/deals-by-ids.query.js';
import { LookedUpDealOrigin } from './deal-origin/deal-origin.adapter.js';
import { LinkDealToChatHandler } from './link-deal-to-chat/link-deal-to-chat.handler.js';
import { MoveDealToStageHandler } from './move-deal-to-stage/move-deal-to-stage.handler.js';
import { NamedRecords } from './named-records/named-records.adapter.js';
import { ReopenDealHandler } from './reopen-deal/reopen-deal.handler.js';
import { UpdateDealHandler } from './update-deal/update-deal.handler.js';

const clock = movableClock();
const memberOf = (tenantId: string): Actor => ({ tenantId, principal: { kind: 'user', id: v7() } });
const actor = memberOf(v7());
let log: OpenedLog;
let ids: CrmIdentifiers;

beforeAll(async () => {
  log = await openedLog(crmService, await postgres());
  ids = new CrmIdentifiers(log.keyring);
});

afterAll(() => log.close());

const now = () => clock.now().toISOString();
const command = (by = actor) => {
  clock.advance(1000);
  return commandBy(by, now());
};

async function met(name: string, by = actor) {
  clock.advance(1000);
  const who = stranger(name);
  await log.react(new OnMessageReactor(ids, clock), recorded(by.tenantId, received(who), now()));
  return who;
}

const cards = async (chatIds: readonly string[], by = actor) =>
  (await new CardsByChatQuery(log.tenants).answer({ ids: [...chatIds] }, by, everyRow)).items;
const dealOf = async (chatId: string) => (await cards([chatId]))[0]!.currentDeal!;
const stageOf = async (key: 'replied' | 'deal' | 'cold' | 'lost') =>
  (await ids.of(actor.tenantId)).pipeline.stageIds[key];

const stages = () => new PipelineStages(log.tenants, log.store);
const contacts = () => new ContactRows(log.tenants);
const move = (dealId: string, stageId: string, more = {}) =>
  new MoveDealToStageHandler(log.store, stages(), new FieldRows(log.tenants)).handle(
    { dealId, stageId, ...more },
    command(),
    everyRow,
  );
const reached = () => new ReachedContacts(contacts(), noMemberships);
const named = () => new NamedRecords(new CompanyRows(log.tenants, noMemberships), reached());
const create = (input: InputOf<typeof CreateDeal>) =>
  new CreateDealHandler(log.store, new LookedUpDealOrigin(ids, reached(), stages()), named()).handle(
    input,
    command(),
    everyRow,
  );
const update = (input: InputOf<typeof UpdateDeal>) =>
  new UpdateDealHandler(log.store, named()).handle(input, command(), everyRow);
const refused = (code: string): unknown => expect.objectContaining({ name: 'DomainError', code });

describe('deals, on PostgreSQL', () => {
  it('move, and what they were can be asked for', async () => {
    const { chatId } = await met('Anna');
    const deal = await dealOf(chatId);
    const before = now();
    await move(deal.id, await stageOf('replied'));

    const asOf = new DealAsOfQuery(log.store, stages());
    expect(await dealOf(chatId)).toMatchObject({ stage: { key: 'replied' }, version: 2 });
    expect(await asOf.answer({ id: deal.id, asOf: before }, actor, everyRow)).toEqual({ deal, asOf: before });
    expect((await asOf.answer({ id: deal.id, asOf: now() }, actor, everyRow)).deal).toEqual(await dealOf(chatId));
    expect((await asOf.answer({ id: deal.id, asOf: '2020-01-01T00:00:00.000Z' }, actor, everyRow)).deal).toBeNull();
    expect((await asOf.answer({ id: deal.id, asOf: now() }, memberOf(v7()), everyRow)).deal).toBeNull();
  });

  it('refuse what somebody changed meanwhile, and what is closed', async () => {
    const { chatId } = await met('Boris');
    const { id } = await dealOf(chatId);
    await expect(move(id, await stageOf('replied'), { expectedVersion: 7 })).rejects.toEqual(
      refused('crm.deal.version'),
    );
    await move(id, await stageOf('deal'), { expectedVersion: 1 });
    await expect(move(id, await stageOf('replied'))).rejects.toEqual(refused('crm.deal.closed'));
    await expect(move(id, v7())).rejects.toEqual(refused('crm.stage.not-found'));
    await new ReopenDealHandler(log.store, stages()).handle(
      { dealId: id, stageId: await stageOf('cold') },
      command(),
      everyRow,
    );
    expect(await dealOf(chatId)).toMatchObject({ isOpen: true, stage: { key: 'cold' } });
  });

  it("a chat's current deal is the one linked by hand, else the open one that changed last, else none", async () => {
    const { chatId } = await met('Olga');
    const first = await dealOf(chatId);
    const second = await create({ contactId: first.contactId, title: 'Door', chatId });
    expect((await dealOf(chatId)).id).toBe(second.id);
    await move(first.id, await stageOf('replied'));
    expect((await dealOf(chatId)).id).toBe(first.id);

    const link = new LinkDealToChatHandler(log.store, contacts());
    await link.handle({ dealId: second.id, chatId }, command(), everyRow);
    expect((await dealOf(chatId)).id).toBe(second.id);

    const { chatId: another } = await met('Pavel');
    await expect(link.handle({ dealId: second.id, chatId: another }, command(), everyRow)).rejects.toEqual(
      refused('crm.deal.chat-of-another-contact'),
    );
    await move((await dealOf(another)).id, await stageOf('deal'));
    expect((await cards([another]))[0]!.currentDeal).toBeNull();
  });

  it('begin where they were placed, with a contact and in a pipeline that are there', async () => {
    const { chatId } = await met('Rita');
    const { contactId } = await dealOf(chatId);
    const stageId = await stageOf('replied');
    const placed = await create({ contactId, title: 'Roof', stageId });
    const { items } = await new DealsByIdsQuery(log.tenants).answer({ ids: [placed.id] }, actor, everyRow);
    expect(items).toMatchObject([{ title: 'Roof', stage: { key: 'replied' }, chatId: null }]);
    await expect(create({ contactId: v7(), title: 'Roof' })).rejects.toEqual(refused('crm.contact.not-found'));
    await expect(create({ contactId, title: 'Roof', pipelineId: v7() })).rejects.toEqual(
      refused('crm.pipeline.not-found'),
    );
    await expect(create({ contactId, title: 'Roof', chatId: v7() })).rejects.toEqual(
      refused('crm.deal.chat-of-another-contact'),
    );
  });

  it('are changed field by field, and were what they were', async () => {
    const { chatId } = await met('Marta | Acme');
    const { id, contactId } = await dealOf(chatId);
    const { contactId: other } = await dealOf((await met('Nora')).chatId);
    const [before] = (await new ContactsByIdsQuery(log.tenants).answer({ ids: [contactId] }, actor, everyRow)).items;
    const companyId = before!.companyId!;
    const entered = { amount: { amountMinor: '405000', currency: 'EUR' }, expectedCloseOn: '2026-04-01', companyId };
    await update({ dealId: id, ...entered, contactIds: [other, contactId], description: 'Red' });
    const then = now();
    const changed = { ...entered, contactIds: [other], description: 'Red', version: 2 };
    expect(await dealOf(chatId)).toMatchObject(changed);
    await update({ dealId: id, amount: null, contactIds: null, title: 'Roof', expectedVersion: 2 });
    expect(await dealOf(chatId)).toMatchObject({ title: 'Roof', amount: null, contactIds: [], description: 'Red' });
    const asOf = await new DealAsOfQuery(log.store, stages()).answer({ id, asOf: then }, actor, everyRow);
    expect(asOf.deal).toMatchObject({ ...changed, title: 'Marta | Acme' });
    await expect(update({ dealId: id, title: 'x', expectedVersion: 2 })).rejects.toEqual(refused('crm.deal.version'));
    await expect(update({ dealId: id, companyId: v7() })).rejects.toEqual(refused('crm.company.not-found'));
    await expect(update({ dealId: id, contactIds: [v7()] })).rejects.toEqual(refused('crm.contact.not-found'));
  });

  it('are lost for a reason, which they were lost for as of then, and found by it', async () => {
    const fields = new BuiltInFieldsReactor(ids, clock);
    await log.react(
      fields,
      recorded(actor.tenantId, OrganizationCreated({ organizationId: actor.tenantId, name: 'Roofs' }), now()),
    );
    const [field] = await new FieldRows(log.tenants).fieldsOf(actor.tenantId, ['deal']);
    const [price, rival] = field!.options.map(({ optionId }) => optionId);
    const { chatId } = await met('Paul');
    const { id } = await dealOf(chatId);
    const lost = await stageOf('lost');
    await expect(move(id, lost, { lostReasonId: v7() })).rejects.toEqual(refused('crm.field.invalid'));
    await expect(move(id, await stageOf('deal'), { lostReasonId: price })).rejects.toEqual(
      refused('crm.deal.stage-not-lost'),
    );
    await move(id, lost, { lostReasonId: price, lostNote: 'Too dear' });
    const then = now();
    const found = async (reason: string | undefined, by = actor) => {
      const filter = { lostReasonId: { eq: reason! } };
      const { edges } = await new DealListQuery(log.tenants).answer({ page: {}, filter }, by, everyRow);
      return edges.map(({ node }) => node.id);
    };
    expect([await found(price), await found(rival), await found(price, memberOf(v7()))]).toEqual([[id], [], []]);
    const reopen = new ReopenDealHandler(log.store, stages());
    await reopen.handle({ dealId: id, stageId: await stageOf('cold') }, command(), everyRow);
    expect(await dealOf(chatId)).toMatchObject({ isOpen: true, lostReasonId: null, lostNote: null });
    const { deal } = await new DealAsOfQuery(log.store, stages()).answer({ id, asOf: then }, actor, everyRow);
    expect(deal).toMatchObject({ isOpen: false, lostReasonId: price, lostNote: 'Too dear' });
  });

  it('are found by what they are worth, and stand in that order', async () => {
    const { contactId } = await dealOf((await met('Olivia')).chatId);
    const worth = (amountMinor: string) => ({ amount: { amountMinor, currency: 'EUR' } });
    for (const amount of ['700', '90', '8000'])
      await create({ contactId, title: amount, ...worth(amount), description: null });
    const filter = { contactId: { eq: contactId } };
    const list = async (more: object, by = actor) =>
      (await new DealListQuery(log.tenants).answer({ page: {}, ...more }, by, everyRow)).edges.map(
        ({ node }) => node.amount?.amountMinor ?? null,
      );
    const orderBy = [{ field: 'amountMinor', direction: 'asc' }] as const;
    expect(await list({ filter, orderBy: [...orderBy] })).toEqual([null, '90', '700', '8000']);
    expect(await list({ filter: { ...filter, amountMinor: { gte: '700' } }, orderBy: [...orderBy] })).toEqual([
      '700',
      '8000',
    ]);
    expect(await list({ filter: { amountMinor: { eq: '8000' } } })).toEqual(['8000']);
    expect(
      await list({ filter: { amountMinor: { eq: '8000' } } }, memberOf(v7())),
      'two organizations never meet',
    ).toEqual([]);
  });

  it('answers the cards of fifty chats in one statement', async () => {
    const chats = await Promise.all(Array.from({ length: 50 }, (_, n) => met(`Contact ${n}`)));
    const { database, statements } = countedStatements(log.tenants);
    const asked = [...chats.map(({ chatId }) => chatId), v7()];
    const { items } = await new CardsByChatQuery(database).answer({ ids: asked }, actor, everyRow);
    expect(items.map(({ chatId }) => chatId)).toEqual(asked);
    expect(items.filter(({ currentDeal }) => currentDeal !== null)).toHaveLength(50);
    expect(items.at(-1)).toMatchObject({ contact: null, company: null, currentDeal: null });
    console.info(`cards of ${asked.length} chats: ${statements()} statement(s)`);
    expect(statements()).toBeLessThanOrEqual(2);
  });

  it('pages through deals and contacts, whatever is inserted meanwhile', async () => {
    const list = new DealListQuery(log.tenants);
    const one = await list.answer({ page: { first: 20 } }, actor, everyRow);
    await met('Newer');
    const two = await list.answer({ page: { first: 100, after: one.edges.at(-1)!.cursor } }, actor, everyRow);
    const seen = [...one.edges, ...two.edges].map(({ node }) => node.id);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(one.totalCount!);
    expect(two.totalCount).toBe(one.totalCount! + 1);

    const people = new ContactListQuery(log.tenants, ids, new FieldRows(log.tenants));
    const found = await people.answer({ page: {}, search: 'olg' }, actor, everyRow);
    expect(found.edges.map(({ node }) => node.name)).toEqual(['Olga']);
    expect((await people.answer({ page: {}, search: '%' }, actor, everyRow)).totalCount).toBe(0);
  });

  it('two organizations never meet', async () => {
    const stranger = memberOf(v7());
    const { chatId } = await met('Secret');
    const { id, contactId } = await dealOf(chatId);
    expect(await cards([chatId], stranger)).toMatchObject([{ contact: null, currentDeal: null }]);
    expect((await new DealsByIdsQuery(log.tenants).answer({ ids: [id] }, stranger, everyRow)).items).toEqual([null]);
    expect((await new ContactsByIdsQuery(log.tenants).answer({ ids: [contactId] }, stranger, everyRow)).items).toEqual([
      null,
    ]);
    expect((await new DealListQuery(log.tenants).answer({ page: {} }, stranger, everyRow)).totalCount).toBe(0);
    const handler = new MoveDealToStageHandler(log.store, stages(), new FieldRows(log.tenants));
    const theirs = { dealId: id, stageId: await stageOf('replied') };
    await expect(handler.handle(theirs, command(stranger), everyRow)).rejects.toEqual(refused('crm.stage.not-found'));
  });

  it('answers a name as erased once its key is gone and its rows were folded anew', async () => {
    const { chatId, peerId } = await met('Forgotten');
    const { id } = await dealOf(chatId);
    await log.keyring.erase(actor.tenantId, peerId);
    const { deal } = await new DealAsOfQuery(log.store, stages()).answer({ id, asOf: now() }, actor, everyRow);
    expect(deal?.title).toEqual({ erased: true });
  });
});
