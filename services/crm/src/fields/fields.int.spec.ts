import {
  AssignContact,
  AssignDeal,
  AssignLead,
  CardsByChat,
  type CommandDefinition,
  ContactsByIds,
  type ContactView,
  CreateDeal,
  CreateLead,
  CreateTerritory,
  DealAsOf,
  DealsByIds,
  type DealView,
  erased,
  type FieldGrant,
  fieldGrants,
  fieldOf,
  type InputOf,
  LeadsByIds,
  type LeadView,
  ListContacts,
  ListDeals,
  ListLeads,
  ListPipelines,
  MoveDealToStage,
  operations,
  type Permission,
  permissions,
  PreviewTerritory,
  ReopenDeal,
  RoleCreated,
  SetContactCollaborators,
  SetDealCollaborators,
  UpdateDeal,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { received, stranger, type Stranger } from '../spec-support/messages.adapter.js';

const patience = { timeout: 15_000, interval: 20 };
const page = { first: 10 };
const refusal = 'access.field-not-allowed';
/** Everything there is to hold, without those fields. */
const without = (...left: readonly FieldGrant[]) =>
  permissions.map((permission: Permission) => {
    const except = left.filter((one) => one.startsWith(`${permission}.`)).map(fieldOf);
    return { permission, rows: 'all' as const, ...(except.length > 0 && { except }) };
  });
const kinds = ['contacts', 'deals', 'leads'] as const;
type Kind = (typeof kinds)[number];
const kindOf = (field: FieldGrant): Kind => kinds.find((kind) => field.startsWith(kind))!;
const lists = { contacts: ListContacts, deals: ListDeals, leads: ListLeads };
/** What is asked for in words of one's own can't be filtered by. */
const isAsked = (field: FieldGrant) => field !== 'leads:read.request';
const [read, written] = [':read.', ':write.'].map((word) => fieldGrants.filter((one) => one.includes(word)));

describe('the fields of crm that a role leaves out (check 45)', () => {
  const postgres = usePostgres();
  const anna: Stranger = stranger('Anna');
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let ada: CallContext & { readonly id: string };
  let deal: DealView;
  let leadId: string;
  const members = new Map<FieldGrant, CallContext>();

  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );
  const send = <Definition extends CommandDefinition>(
    definition: Definition,
    input: InputOf<Definition>,
    by: CallContext,
  ) => codeOf(gateway.commands.send(definition, input, { ...by, idempotencyKey: v7() }));
  const shownTo = async (by: CallContext) => {
    const { queries } = gateway;
    const [contact, listed] = [{ ids: [deal.contactId] }, { page }];
    const asOf = new Date(Date.now() + 60_000).toISOString();
    const [card] = (await queries.ask(CardsByChat, { ids: [anna.chatId] }, by)).items;
    const contacts = [
      (await queries.ask(ContactsByIds, contact, by)).items[0],
      (await queries.ask(ListContacts, listed, by)).edges[0]?.node,
      card?.contact,
    ];
    const deals = [
      (await queries.ask(DealsByIds, { ids: [deal.id] }, by)).items[0],
      (await queries.ask(ListDeals, listed, by)).edges[0]?.node,
      (await queries.ask(DealAsOf, { id: deal.id, asOf }, by)).deal,
      card?.currentDeal,
    ];
    const leads = [
      (await queries.ask(LeadsByIds, { ids: [leadId] }, by)).items[0],
      (await queries.ask(ListLeads, listed, by)).edges[0]?.node,
    ];
    const all = <View>(views: readonly (View | null | undefined)[]) => views.map((one) => one!);
    return { contacts: all(contacts), deals: all(deals), leads: all(leads) };
  };
  const valueIn = (view: ContactView | DealView | LeadView, field: string): unknown =>
    Object.entries(view).find(([name]) => name === field)?.[1];
  const asks = (field: string, by: CallContext, of: Kind) => {
    const { queries } = gateway;
    const condition = { [field]: { eq: 'Anna' } };
    const ways = [condition, { not: condition }, { or: [{ and: [condition] }] }, { [field]: { startsWith: 'A' } }];
    const ordered = !['name', 'title'].includes(field) ? [] : [{ page, orderBy: [{ field, direction: 'asc' }] }];
    const inputs = [...ways.map((filter) => ({ page, filter })), ...ordered];
    return inputs.map((input) => codeOf(queries.ask(lists[of] as typeof ListDeals, input as never, by)));
  };

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    ada = await frame.member('admin');
    const sender = { peerId: anna.peerId, name: 'Anna', username: 'anna' };
    await frame.say('messaging', `messaging.chat-log-${anna.chatId}`, received(anna, { sender }));
    for (const field of fieldGrants) {
      const roleId = v7();
      await frame.say(
        'identity',
        `identity.role-${roleId}`,
        RoleCreated({ roleId, name: field, grants: without(field) }),
      );
      members.set(field, await frame.member(roleId));
    }
    const asked = { name: 'Anna', phone: '+4930901820', mail: 'anna@example.org', request: 'Anna’s roof' };
    await vi.waitFor(async () => {
      deal = (await frame.dealOf(anna, ada))!;
      expect(deal).not.toBeNull();
      leadId = (await gateway.commands.send(CreateLead, asked, { ...ada, idempotencyKey: 'lead' })).id;
      for (const by of members.values()) await gateway.queries.ask(ListPipelines, {}, by);
    }, patience);
  });
  afterAll(() => frame.stop());

  it.each(read!)('%s is nowhere to be seen, and named; all else is there', async (field) => {
    const by = members.get(field)!;
    const of = kindOf(field);
    const [mine, plain] = [await shownTo(by), await shownTo(ada)];
    const name = fieldOf(field);
    for (const view of mine[of]) {
      expect([erased, null]).toContainEqual(valueIn(view, name));
      expect(view.hiddenFields?.[0]).toBe(name);
    }
    for (const view of plain[of]) {
      expect(String(valueIn(view, name)), 'mutant twin: without the rule it is seen').toMatch(/^anna|^\+49/i);
      expect(view.hiddenFields).toBeUndefined();
    }
    for (const other of kinds.filter((kind) => kind !== of)) expect(mine[other]).toEqual(plain[other]);
  });

  it.each(read!.filter(isAsked))('%s can’t be asked by, in any filter or order, nor by a territory', async (field) => {
    const by = members.get(field)!;
    const of = kindOf(field);
    const name = fieldOf(field);
    const answers = await Promise.all(asks(name, by, of));
    expect(new Set(answers)).toEqual(new Set([refusal]));
    expect(new Set(await Promise.all(asks(name, ada, of))), 'mutant twin').toEqual(new Set(['done']));
    if (of === 'leads') return;
    const conditions = { [of === 'contacts' ? 'contactConditions' : 'dealConditions']: { [name]: { contains: 'n' } } };
    expect(await codeOf(gateway.queries.ask(PreviewTerritory, conditions, by))).toBe(refusal);
    expect(await send(CreateTerritory, { name: 'Guess', teamId: v7(), ...conditions }, by)).toBe(refusal);
    console.info(`${field}: ${String(answers.length)} ways of asking refused`);
  });

  it('are not found by a search either', async () => {
    const found = async (search: string, by: CallContext) =>
      (await gateway.queries.ask(ListContacts, { page, search }, by)).totalCount;
    expect(await found('Anna', ada)).toBe(1);
    await frame.say(
      'messaging',
      `messaging.chat-log-${v7()}`,
      received(stranger('Boris'), { sender: { peerId: v7(), name: 'Boris', username: 'handle' } }),
    );
    await vi.waitFor(async () => expect(await found('handle', ada)).toBe(1), patience);
    expect(await found('handle', members.get('contacts:read.username')!)).toBe(0);
    expect(await found('Boris', members.get('contacts:read.username')!)).toBe(1);
    expect(await found('Boris', members.get('contacts:read.name')!)).toBe(0);
  });

  it.each(written!)('%s is written by none of the commands that would', async (field) => {
    const by = members.get(field)!;
    const { id: dealId, contactId, stage } = deal;
    const inputs = new Map<string, object>([
      [AssignContact.name, { contactId, assigneeId: null }],
      [AssignDeal.name, { dealId, assigneeId: null }],
      [AssignLead.name, { leadId, assigneeId: null }],
      [CreateDeal.name, { contactId, title: 'Roof' }],
      [MoveDealToStage.name, { dealId, stageId: stage.id }],
      [ReopenDeal.name, { dealId, stageId: stage.id }],
      [SetContactCollaborators.name, { contactId, collaboratorIds: [] }],
      [SetDealCollaborators.name, { dealId, collaboratorIds: [] }],
      [UpdateDeal.name, { dealId, title: 'Wall' }],
    ]);
    const writing = operations.filter(({ writes = [] }) => writes.length > 0);
    expect(writing.map(({ name }) => name).toSorted()).toEqual([...inputs.keys()].toSorted());
    for (const definition of writing) {
      if (definition.kind !== 'command') continue;
      const isHeld = `${definition.permission}.${definition.writes?.[0] ?? ''}` !== field;
      const code = await send(definition, inputs.get(definition.name)! as never, by);
      if (isHeld) expect(code, definition.name).not.toBe(refusal);
      else expect(code, definition.name).toBe(refusal);
    }
  });
});
