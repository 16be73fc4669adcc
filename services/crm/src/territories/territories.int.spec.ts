import {
  ApplyTerritories,
  ArchiveTerritory,
  AssignContact,
  CardsByChat,
  ChangeTerritory,
  type CommandDefinition,
  CreateTerritory,
  type InputOf,
  ListPipelines,
  ListTerritories,
  MoveDealToStage,
  PreviewTerritory,
  ReorderTerritories,
  TeamArchived,
  TeamCreated,
} from '@parley/contracts';
import { DomainError } from '@parley/kernel';
import type { CallContext } from '@parley/platform';
import { usePostgres } from '@parley/testing';
import { v7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

import { CrmInFrame } from '../spec-support/crm-in-frame.adapter.js';
import { stranger, type Stranger } from '../spec-support/messages.adapter.js';

const patience = { timeout: 20_000, interval: 20 };

describe('territories', () => {
  const postgres = usePostgres();
  const [riga, vilnius] = [v7(), v7()];
  let frame: CrmInFrame;
  let gateway: Awaited<ReturnType<CrmInFrame['as']>>;
  let [ada, tim]: (CallContext & { readonly id: string })[] = [];

  const send = <Definition extends CommandDefinition>(definition: Definition, input: InputOf<Definition>, by = ada) =>
    gateway.commands.send(definition, input, { ...by!, idempotencyKey: v7() });
  const cardOf = async ({ chatId }: Stranger, by = ada) =>
    (await gateway.queries.ask(CardsByChat, { ids: [chatId] }, by!)).items[0]!;
  const teamsOf = async (who: Stranger) => {
    const { contact, currentDeal } = await cardOf(who);
    return [contact?.teamId, currentDeal?.teamId];
  };
  const meet = async (name: string) => {
    const who = stranger(name);
    await frame.hear(who);
    await vi.waitFor(async () => expect((await cardOf(who)).currentDeal).not.toBeNull(), patience);
    return who;
  };
  const create = async (name: string, teamId: string, more: Partial<InputOf<typeof CreateTerritory>> = {}) =>
    (await send(CreateTerritory, { name, teamId, ...more })).id;
  const startsWith = (text: string) => ({ contactConditions: { name: { startsWith: text } } });
  const order = async () => (await gateway.queries.ask(ListTerritories, {}, ada!)).items.map(({ name }) => name);
  const applied = async () => {
    const { id } = await send(ApplyTerritories, {});
    return vi.waitFor(async () => {
      const { application } = await gateway.queries.ask(ListTerritories, {}, ada!);
      expect(application).toMatchObject({ id, isFinished: true });
      return application!.assignedCount;
    }, patience);
  };
  const codeOf = (asked: Promise<unknown>) =>
    asked.then(
      () => 'done',
      (error: unknown) => (error instanceof DomainError ? error.code : String(error)),
    );

  beforeAll(async () => {
    frame = await CrmInFrame.start(postgres());
    gateway = await frame.as('gateway');
    [ada, tim] = [await frame.member('admin'), await frame.member('operator')];
    const team = (teamId: string, name: string, ...principalIds: string[]) =>
      frame.say('identity', `identity.team-${teamId}`, TeamCreated({ teamId, name, principalIds }));
    await team(riga, 'Riga', tim.id);
    await team(vilnius, 'Vilnius');
    await vi.waitFor(() => gateway.queries.ask(ListPipelines, {}, ada!), patience);
  });
  afterAll(() => frame.stop());

  it('take newcomers with their deals, the first that fits, so that the team sees them', async () => {
    await vi.waitFor(() => create('Anybody named An', vilnius, startsWith('an')), patience);
    await create('Annas', riga, startsWith('ANNA'));
    const anna = await meet('Anna');
    await vi.waitFor(async () => expect(await teamsOf(anna)).toEqual([vilnius, vilnius]), patience);
    expect((await cardOf(anna, tim)).contact, 'of another team').toBeNull();

    const { items } = await gateway.queries.ask(ListTerritories, {}, ada!);
    await send(ReorderTerritories, { territoryIds: items.map(({ id }) => id).toReversed() });
    expect(await order()).toEqual(['Annas', 'Anybody named An']);
    const annika = await meet('Anna-Lena');
    await vi.waitFor(async () => expect(await teamsOf(annika)).toEqual([riga, riga]), patience);
    await vi.waitFor(async () => expect((await cardOf(annika, tim)).contact).not.toBeNull(), patience);
    const boris = await meet('Boris');
    const andris = await meet('Andris');
    await vi.waitFor(async () => expect(await teamsOf(andris)).toEqual([vilnius, vilnius]), patience);
    expect(await teamsOf(boris), 'of no territory').toEqual([null, null]);
    expect(await teamsOf(anna), 'an order that changed takes nothing by itself').toEqual([vilnius, vilnius]);
  });

  it('are asked about all that is there as one change set, and never take what was given by hand', async () => {
    const [boris, clara] = [await meet('Zane'), await meet('Zoe')];
    const { contact } = await cardOf(clara);
    await send(AssignContact, { contactId: contact!.id, assigneeId: tim!.id });
    const zs = { contactConditions: { name: { startsWith: 'z' } } };
    expect(await gateway.queries.ask(PreviewTerritory, zs, ada!)).toEqual({ contactCount: 1, dealCount: 2 });
    const all = await gateway.queries.ask(PreviewTerritory, {}, ada!);
    const zId = await create('Zs', riga, zs);
    expect(await teamsOf(boris), 'what is there stays as it is').toEqual([null, null]);
    const assignedCount = await applied();
    console.info(`applied: ${String(assignedCount)} assigned; a rule for all would take ${JSON.stringify(all)}`);
    expect(assignedCount).toBeGreaterThanOrEqual(3);
    expect(await teamsOf(boris)).toEqual([riga, riga]);
    expect(await cardOf(clara)).toMatchObject({
      contact: { assigneeId: tim!.id, teamId: null },
      currentDeal: { assigneeId: null, teamId: riga },
    });
    expect(await applied(), 'again there is nothing to do').toBe(0);
    const asWas = await gateway.queries.ask(PreviewTerritory, { territoryId: zId, ...zs }, ada!);
    expect(asWas).toEqual({ contactCount: 1, dealCount: 2 });
    await send(ArchiveTerritory, { territoryId: zId });
    expect(await order()).not.toContain('Zs');
  });

  it('are asked again when a field changes that one names, about deals by their own fields too', async () => {
    const { items } = await gateway.queries.ask(ListPipelines, {}, ada!);
    const meeting = items[0]!.stages.find(({ key }) => key === 'meeting')!;
    const id = await create('Meetings', riga, {
      contactConditions: { name: { contains: 'ODD' } },
      dealConditions: { stageId: { eq: meeting.id } },
      assigneeId: tim!.id,
    });
    const todd = await meet('Todd');
    expect(await teamsOf(todd)).toEqual([null, null]);
    await send(MoveDealToStage, { dealId: (await cardOf(todd)).currentDeal!.id, stageId: meeting.id });
    await vi.waitFor(async () => expect(await teamsOf(todd)).toEqual([null, riga]), patience);
    expect((await cardOf(todd)).currentDeal!.assigneeId).toBe(tim!.id);
    await send(ChangeTerritory, { territoryId: id, dealConditions: null, assigneeId: null });
    await applied();
    await vi.waitFor(async () => expect(await teamsOf(todd)).toEqual([riga, riga]), patience);
    expect((await cardOf(todd)).currentDeal!.assigneeId).toBeNull();
  });

  it('give the chats of what they take to messaging, and nothing to a team that was archived', async () => {
    expect(frame.chatsGiven.filter(({ teamId }) => teamId === riga).length).toBeGreaterThan(0);
    const todd = await meet('Odds');
    await vi.waitFor(async () => {
      expect(frame.chatsGiven.filter(({ chatId }) => chatId === todd.chatId)).toMatchObject([{ teamId: riga }]);
    }, patience);
    await frame.say('identity', `identity.team-${vilnius}`, TeamArchived({ teamId: vilnius }));
    const nobodys = { assigneeId: null, teamId: vilnius };
    const { contact } = await cardOf(todd);
    await vi.waitFor(async () => {
      expect(await codeOf(send(AssignContact, { contactId: contact!.id, ...nobodys }))).toBe('access.team-unknown');
    }, patience);
    const andrea = await meet('Andrea');
    const oddny = await meet('Oddny');
    await vi.waitFor(async () => expect(await teamsOf(oddny)).toEqual([riga, riga]), patience);
    expect(await teamsOf(andrea), 'of a team that was archived').toEqual([null, null]);
  });

  it('are asked however many there are, with as many values as they may hold', async () => {
    const many = { name: { in: Array<string>(100).fill('q') } };
    const wide = { contactConditions: { or: Array.from({ length: 10 }, () => ({ or: Array(10).fill(many) })) } };
    const territoryId = await create('Others', riga, startsWith('w'));
    for (let count = (await order()).length; count < 195; count += 1) await create('W', riga, startsWith('w'));
    for (const name of ['a', 'b', 'c', 'd']) await create(name, riga, wide);
    expect(await codeOf(create('Too wide', riga, wide))).toBe('crm.territory.too-many-values');
    expect(await codeOf(send(ChangeTerritory, { territoryId, ...wide }))).toBe('crm.territory.too-many-values');
    await create('Last', riga, startsWith('q'));
    expect(await codeOf(create('More', riga))).toBe('crm.territory.too-many');
    const quinn = await meet('Quinn');
    await vi.waitFor(async () => expect(await teamsOf(quinn)).toEqual([riga, riga]), patience);
    expect(await codeOf(gateway.queries.ask(PreviewTerritory, wide, ada!))).toBe('crm.territory.too-many-values');
    const again = await gateway.queries.ask(PreviewTerritory, startsWith('q'), ada!);
    expect(again).toEqual({ contactCount: 0, dealCount: 0 });
  }, 120_000);

  it('are kept by whoever may, over teams and members that there are', async () => {
    expect(await codeOf(send(CreateTerritory, { name: 'Mine', teamId: riga }, tim))).toBe('access.permission-missing');
    expect(await codeOf(create('None', v7()))).toBe('access.team-unknown');
    expect(await codeOf(create('None', riga, { assigneeId: v7() }))).toBe('access.assignee-unknown');
    expect(await codeOf(send(ReorderTerritories, { territoryIds: [] }))).toBe('crm.territory.order');
    expect(await codeOf(send(ChangeTerritory, { territoryId: v7(), name: 'x' }))).toBe('crm.territory.not-found');
  });
});
