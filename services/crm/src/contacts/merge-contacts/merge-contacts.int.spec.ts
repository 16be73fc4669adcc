import {
  AssignContact,
  CardsByChat,
  type CommandDefinition,
  ContactAsOf,
  ContactsByIds,
  CreateContact,
  CreateDeal,
  CreateNote,
  CreateTask,
  DeleteContact,
  everyRow,
  type InputOf,
  ListContacts,
  ListDeals,
  ListNotes,
  ListTasks,
  MergeContacts,
  UndoChangeSet,
  UnmergeContact,
  UpdateContact,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../../spec-support/crm-in-frame.adapter.js';
import { ContactsByIdsQuery } from '../contact-list/contacts-by-ids.query.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 50 };

type Member = CallContext & { readonly id: string };

describe('contacts that are one person', () => {
  const postgres = usePostgres();
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, oleg]: Member[] = [];

  const send = async <Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    by = ada,
  ) => gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const codeOf = (sent: Promise<unknown>) =>
    sent.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const contactOf = async (id: string, by = ada) =>
    (await gateway.queries.ask(ContactsByIds, { ids: [id] }, by!)).items[0] ?? null;
  const contact = async (name: string, more: Partial<InputOf<typeof CreateContact>> = {}, by = ada) =>
    (await send(CreateContact, { name, ...more }, by)).id;
  const phone = (value: string) => ({ identities: [{ channel: 'phone', value } as const] });
  const merge = (leadingId: string, mergedId: string, by = ada) => send(MergeContacts, { leadingId, mergedId }, by);
  const listed = async () => (await gateway.queries.ask(ListContacts, { page }, ada!)).edges.map(({ node }) => node.id);
  const dealsOf = async (id: string) => {
    const byFilter = await gateway.queries.ask(ListDeals, { page, filter: { contactId: { eq: id } } }, ada!);
    const among = await gateway.queries.ask(ListDeals, { page, filter: { contactId: { in: [id] } } }, ada!);
    expect(among.edges).toEqual(byFilter.edges);
    return byFilter.edges.map(({ node }) => node.title).toSorted();
  };
  const hangingOn = async (id: string) => {
    const record = { type: 'contact', id } as const;
    const notes = await gateway.queries.ask(ListNotes, { page, record }, ada!);
    const tasks = await gateway.queries.ask(ListTasks, { page, record }, ada!);
    return [...notes.edges.map(({ node }) => node.text), ...tasks.edges.map(({ node }) => node.title)];
  };
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
    await vi.waitFor(() => contact('First'), patience);
  });
  afterAll(() => frame.stop());

  it('are one, with all that hung on either, and two again as they were', async () => {
    const [leading, merged] = [
      await contact('Anna', { role: 'Buyer', ...phone('+37120000001') }),
      await contact('Anna Petrova', { gender: 'female', ...phone('+37120000002') }),
    ];
    for (const [id, title] of [[leading, 'Roof'] as const, [merged, 'Windows'] as const]) {
      await send(CreateDeal, { contactId: id, title });
      await send(CreateNote, { record: { type: 'contact', id }, text: `About ${title}` });
      await send(CreateTask, { record: { type: 'contact', id }, title: `Call about ${title}` });
    }
    const [before, then] = [[await contactOf(leading), await contactOf(merged)], await instant()];

    await merge(leading, merged);
    const one = await contactOf(leading);
    expect(one).toMatchObject({ name: 'Anna Petrova', role: 'Buyer', gender: 'female' });
    expect(one?.identities.map(({ value }) => value)).toEqual(['+37120000001', '+37120000002']);
    expect(await contactOf(merged), 'an old link goes on').toEqual(one);
    expect(await listed()).not.toContain(merged);
    const all = ['About Windows', 'About Roof', 'Call about Windows', 'Call about Roof'].toSorted();
    for (const id of [leading, merged]) {
      expect(await dealsOf(id)).toEqual(['Roof', 'Windows']);
      expect((await hangingOn(id)).toSorted()).toEqual(all);
    }
    expect(await codeOf(send(UpdateContact, { contactId: merged, role: 'Owner' }))).toBe('crm.contact.not-found');
    expect(await codeOf(merge(leading, merged)), 'is so already').toBe('done');
    const asOf = { id: merged, asOf: then, atLeast: (await merge(leading, merged)).position };
    expect((await gateway.queries.ask(ContactAsOf, asOf, ada!)).contact, 'as it stood').toMatchObject({ id: merged });

    await send(UnmergeContact, { contactId: merged });
    const after = [await contactOf(leading), await contactOf(merged)];
    expect(after.map((is) => ({ ...is, version: 0 }))).toEqual(before.map((was) => ({ ...was, version: 0 })));
    expect([await dealsOf(leading), await dealsOf(merged)]).toEqual([['Roof'], ['Windows']]);
    expect((await hangingOn(merged)).toSorted()).toEqual(['About Windows', 'Call about Windows']);
    expect(await listed()).toContain(merged);
  });

  it('are two again though one was changed since: that stays, and is told', async () => {
    const [leading, merged] = [await contact('Boris'), await contact('Boris', { role: 'Owner', language: 'ru' })];
    await merge(leading, merged);
    await send(UpdateContact, { contactId: leading, role: 'Director' });
    const { leadingId, conflicts } = await send(UnmergeContact, { contactId: merged });
    expect({ leadingId, conflicts }).toEqual({
      leadingId: leading,
      conflicts: [{ field: 'role', before: [], after: ['Director'] }],
    });
    expect(await contactOf(leading)).toMatchObject({ role: 'Director', language: null });
    expect(await contactOf(merged)).toMatchObject({ role: 'Owner', language: 'ru' });
    expect(await contactOf(leading)).toMatchObject({ role: 'Director', language: null });
    const again = await send(UnmergeContact, { contactId: merged });
    expect(again, 'is so already').toMatchObject({ leadingId: null, conflicts: [] });
  });

  it('are merged once by one command, though they are unmerged since', async () => {
    const [leading, merged, other] = [await contact('Boris A'), await contact('Boris B'), await contact('Boris C')];
    const keyed = { ...ada!, idempotencyKey: v7() };
    const asked = (mergedId: string) => gateway.commands.send(MergeContacts, { leadingId: leading, mergedId }, keyed);
    await asked(merged);
    await asked(merged);
    expect(await codeOf(asked(other))).toBe('idempotency.key-reused');
    expect((await contactOf(merged))?.id).toBe(leading);
    await send(UnmergeContact, { contactId: merged });
    await asked(merged);
    expect((await contactOf(merged))?.id).toBe(merged);
  });

  it('go on where they write: chats and replies are of who leads', async () => {
    const who = await frame.meet('Clara', ada!);
    const { contactId: merged } = who.deal;
    const leading = await contact('Clara Zetkin');
    await merge(leading, merged);
    const card = async () => (await gateway.queries.ask(CardsByChat, { ids: [who.chatId] }, ada!)).items[0];
    expect(await card()).toMatchObject({ contact: { id: leading }, currentDeal: { id: who.deal.id } });
    const one = await contactOf(leading);
    expect(one?.chatIds).toEqual([who.chatId]);
    expect(one?.identities).toMatchObject([{ id: who.peerId, channel: 'telegram' }]);
    expect(await codeOf(send(CreateDeal, { contactId: leading, title: 'Next', chatId: who.chatId }))).toBe('done');

    await send(DeleteContact, { contactId: leading });
    expect(await contactOf(leading)).toBeNull();
    await frame.hear(who);
    await expect.poll(async () => (await contactOf(leading))?.id, patience).toBe(leading);
    expect(await dealsOf(merged), 'no second first deal').toEqual(['Clara', 'Next']);
  });

  it('are one with whoever either was one with, and come apart in turn', async () => {
    const [a, b, c] = [await contact('Dora A'), await contact('Dora B'), await contact('Dora C')];
    await send(CreateDeal, { contactId: c, title: 'Of C' });
    await merge(b, c);
    await merge(a, b);
    expect((await contactOf(c))?.id).toBe(a);
    expect(await dealsOf(a)).toEqual(['Of C']);
    expect(await codeOf(send(UnmergeContact, { contactId: c }))).toBe('crm.contact.leading-away');
    await send(UnmergeContact, { contactId: b });
    expect((await contactOf(c))?.id).toBe(b);
    expect([await dealsOf(a), await dealsOf(b)]).toEqual([[], ['Of C']]);
  });

  it('come apart as a change set that is undone', async () => {
    const [leading, merged] = [await contact('Emma'), await contact('Emma', { role: 'Owner' })];
    await merge(leading, merged);
    const [row] = await postgres().query<{ id: string }>(
      `select change_set_id as id from crm.events where stream_id = $1 and type = 'crm.contact.merged-into'`,
      [`crm.contact-${merged}`],
    );
    await send(UndoChangeSet, { changeSetId: row!.id });
    await expect.poll(async () => (await contactOf(merged))?.id, patience).toBe(merged);
    await expect.poll(async () => (await contactOf(leading))?.role, patience).toBeNull();
  });

  it('go together at the end of the recycle bin', async () => {
    const canary = `Canary ${v7()}`;
    const [leading, merged] = [await contact('Fred'), await contact(canary)];
    await merge(leading, merged);
    await send(DeleteContact, { contactId: leading });
    const left = () =>
      postgres().query(`select from crm.contact_record where contact_id = any ($1)`, [[leading, merged]]);
    await vi.waitFor(async () => {
      await postgres().query(
        `update crm.timers set due_at = now(), next_try_at = now() where name = 'crm.erasure-due' and key = $1`,
        [leading],
      );
      expect(await left()).toHaveLength(0);
    }, patience);
  });

  it('are made one, and two, by whoever reaches both', async () => {
    const [own, others] = [await contact('Greta', {}, oleg), await contact('Greta')];
    for (const [leadingId, mergedId] of [[own, others] as const, [others, own] as const])
      expect(await codeOf(send(MergeContacts, { leadingId, mergedId }, oleg))).toBe('crm.contact.not-found');
    await merge(others, own);
    expect(await contactOf(own, oleg), 'it goes by who answers for the one that leads').toBeNull();
    expect(await codeOf(send(UnmergeContact, { contactId: own }, oleg))).toBe('crm.contact.not-found');
    await send(AssignContact, { contactId: others, assigneeId: oleg!.id });
    expect(await codeOf(send(UnmergeContact, { contactId: own }, oleg)), 'mutant twin: both are theirs').toBe('done');
  });

  it('never meet another organization', async () => {
    const [leading, merged] = [await contact('Hanna'), await contact('Hanna')];
    await merge(leading, merged);
    const stranger = { tenantId: v7(), principal: { kind: 'user', id: v7() } } as const;
    const query = frame.of('crm').get(ContactsByIdsQuery);
    expect((await query.answer({ ids: [leading, merged] }, stranger, everyRow)).items).toEqual([null, null]);
    expect((await query.answer({ ids: [leading, merged] }, ada!.actor, everyRow)).items.map((one) => one?.id)).toEqual([
      leading,
      leading,
    ]);
  });
});
