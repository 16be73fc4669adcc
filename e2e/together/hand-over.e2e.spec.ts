import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Colleague } from './colleague.js';
import { patience } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const HOUR = 3_600_000;
const count = z.int();
const work = z.object({
  ...{ dealCount: count, contactCount: count, leadCount: count, chatCount: count },
  ...{ followUpCount: count, channelAccountCount: count, agentCount: count },
});
const nodes = <Node extends z.ZodType>(node: Node) => z.object({ edges: z.array(z.object({ node })) });
const record = z.object({ id: z.string(), assignee: z.object({ id: z.string() }).nullable() });
const entries = z.object({ auditLog: nodes(z.object({ type: z.string(), changeSetId: z.string().nullable() })) });
const none = {
  dealCount: 0,
  contactCount: 0,
  leadCount: 0,
  chatCount: 0,
  followUpCount: 0,
  channelAccountCount: 0,
  agentCount: 0,
};

describe('the open work of a member who is removed', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let [ada, gus, bob]: Colleague[] = [];
  let dealId = '';
  let chatId = '';
  let contactId = '';
  let followUpId = '';

  beforeAll(async () => {
    together = await Together.start(postgres());
    const { url } = await together.open();
    [ada, gus, bob] = ['Ada', 'Gustav', 'Bob'].map((name) => new Colleague(together, url, name));
    await owner().signUp('Handed');
    await owner().invite(leaver(), ['admin']);
    await owner().invite(heir(), ['bidi', 'viewer']);
  }, 90_000);
  afterAll(() => together.stop());

  const there = (one: Colleague | undefined) => {
    if (!one) throw new Error('Nobody');
    return one;
  };
  const [owner, leaver, heir] = [() => there(ada), () => there(gus), () => there(bob)];
  const ask = <Answer>(query: string, answer: z.ZodType<Answer>, variables: Record<string, unknown> = {}) =>
    owner().caller.ask({ query, variables, answer });
  const workOf = async (name: string) => {
    const { id } = await owner().memberNamed(name);
    const query = `query ($id: ID!) { member(id: $id) { openWork {
      dealCount contactCount leadCount chatCount followUpCount channelAccountCount agentCount } } }`;
    const { member } = await ask(query, z.object({ member: z.object({ openWork: work.nullable() }) }), { id });
    return member.openWork;
  };
  const remove = async (handOverTo?: object) => {
    const { id: memberId } = await owner().memberNamed('Gustav');
    return owner().tries('removeMember', { memberId, ...(handOverTo && { handOverTo }) });
  };
  const assignees = async () => {
    const query = `{ deals { edges { node { id assignee { id } } } } chats { edges { node { id assignee { id } } } }
      contacts { edges { node { id assignee { id } } } } }`;
    const answer = z.object({ deals: nodes(record), chats: nodes(record), contacts: nodes(record) });
    const { deals, chats, contacts } = await ask(query, answer);
    return [deals, chats, contacts].flatMap(({ edges }) => edges.map(({ node }) => node.assignee?.id ?? null));
  };

  it('is counted for whoever manages members, and shown to nobody else', async () => {
    const deals = await leaver().hears('How much are three windows?', 'Anna');
    dealId = deals[0]?.id ?? '';
    const query = '{ chats { edges { node { id } } } contacts { edges { node { id } } } }';
    const one = nodes(z.object({ id: z.string() }));
    // Each list follows its log by itself, none waits for the deals.
    await vi.waitFor(async () => {
      const { chats, contacts } = await ask(query, z.object({ chats: one, contacts: one }));
      [chatId, contactId] = [chats.edges[0]?.node.id ?? '', contacts.edges[0]?.node.id ?? ''];
      expect([chatId, contactId]).not.toContain('');
    }, patience);
    const { principal } = await owner().memberNamed('Gustav');
    await owner().does('assignDeal', { dealId, assigneeId: principal.id });
    await owner().does('assignChat', { chatId, assigneeId: principal.id });
    await owner().does('setChatCollaborators', { chatId, collaboratorIds: [principal.id] });
    await owner().does('assignContact', { contactId, assigneeId: principal.id });
    await leaver().does('createAgent', { name: 'Sonya' });
    const body = { idempotencyKey: randomUUID(), name: 'Later', body: 'Shall I hold the price?' };
    const made = z.object({ messageTemplate: z.object({ id: z.string() }) });
    const { messageTemplate } = await leaver().mutate('createMessageTemplate', [body, 'messageTemplate { id }', made]);
    const dueAt = new Date(together.clock.now().getTime() + HOUR).toISOString();
    const scheduling = { idempotencyKey: randomUUID(), chatId, messageTemplateId: messageTemplate.id, dueAt };
    const shown = z.object({ followUp: z.object({ id: z.string() }) });
    const scheduled = await leaver().mutate('scheduleFollowUp', [scheduling, 'followUp { id }', shown]);
    followUpId = scheduled.followUp.id;

    const all = {
      dealCount: 1,
      contactCount: 1,
      leadCount: 0,
      chatCount: 1,
      followUpCount: 1,
      channelAccountCount: 1,
      agentCount: 1,
    };
    await vi.waitFor(async () => expect(await workOf('Gustav')).toEqual(all), patience);
    expect(await workOf('Bob')).toEqual(none);
    const { members } = await heir().caller.ask({
      query: '{ members { edges { node { openWork { dealCount } } } } }',
      answer: z.object({ members: nodes(z.object({ openWork: z.unknown() })) }),
    });
    expect(members.edges.map(({ node }) => node.openWork)).toEqual(members.edges.map(() => null));
  });

  it('keeps them here until somebody goes on with it who can, and nothing is done', async () => {
    const made = z.object({ teamId: z.string() });
    const given = { idempotencyKey: randomUUID(), name: 'Roofs', memberIds: [] };
    const { teamId } = await owner().mutate('createTeam', [given, 'teamId', made]);
    const themselves = (await owner().memberNamed('Gustav')).id;
    expect(await remove()).toBe('identity.member.has-open-work');
    expect(await remove({ teamId })).toBe('identity.member.work-needs-member');
    expect(await remove({ memberId: randomUUID() })).toBe('identity.member.successor-not-found');
    expect(await remove({ memberId: themselves })).toBe('identity.member.successor-not-found');
    expect(await remove({ teamId: randomUUID() })).toBe('identity.team.not-found');
    expect(await leaver().tries('leaveOrganization', {}, 'memberId')).toBe('identity.member.has-open-work');
    const { principal } = await owner().memberNamed('Gustav');
    expect(await assignees()).toEqual([principal.id, principal.id, principal.id]);
  });

  it('goes to whoever was named, as one change set that the audit log shows whole', async () => {
    const [successor, keeper] = [await owner().memberNamed('Bob'), await owner().memberNamed('Ada')];
    const kinds = { deals: { memberId: successor.id }, contacts: { memberId: keeper.id } };
    expect(await remove(kinds), 'nobody goes on with the rest').toBe('identity.member.has-open-work');
    expect(await remove({ memberId: successor.id, contacts: { memberId: keeper.id } })).toBe('done');
    const begun = performance.now();
    const [theirs, keepers] = [successor.principal.id, keeper.principal.id];
    await vi.waitFor(async () => expect(await assignees()).toEqual([theirs, theirs, keepers]), patience);
    // The agent waits until whoever was named accepts, as nobody answers for one who didn’t say so.
    const handed = { ...none, dealCount: 1, chatCount: 1, followUpCount: 1, channelAccountCount: 1 };
    await vi.waitFor(async () => expect(await workOf('Bob')).toEqual(handed), patience);
    console.info(`handed over within ${(performance.now() - begun).toFixed(0)} ms`);
    const told = async () => {
      const { auditLog } = await ask('{ auditLog(first: 100) { edges { node { type changeSetId } } } }', entries);
      const set = auditLog.edges.find(({ node }) => node.type === 'identity.member.removed')?.node.changeSetId;
      expect(set).toEqual(expect.any(String));
      const types = auditLog.edges.filter(({ node }) => node.changeSetId === set).map(({ node }) => node.type);
      expect(types.toSorted()).toEqual([
        'crm.contact.assigned',
        'crm.deal.assigned',
        'identity.agent.guardian-named',
        'identity.member.removed',
        'messaging.channel-account.assigned',
        'messaging.conversation.assigned',
        'messaging.conversation.collaborators-changed',
        'outreach.follow-up.handed-over',
      ]);
    };
    await vi.waitFor(told, patience);
    const query = 'query ($subject: RefInput!) { explain(subject: $subject) { steps { type } } }';
    const steps = z.object({ explain: z.object({ steps: z.array(z.object({ type: z.string() })) }) });
    const { explain } = await ask(query, steps, { subject: { type: 'DEAL', id: dealId } });
    const types = explain.steps.map(({ type }) => type);
    expect(types[0]).toBe('messaging.message.received');
    expect(types).toContain('crm.deal.created');
    expect(types.slice(-2)).toEqual(['identity.member.removed', 'crm.deal.assigned']);
    const stage = await ask(query, steps, { subject: { type: 'DEAL', id: dealId, field: 'stage' } });
    const causes = stage.explain.steps.map(({ type }) => type);
    expect([causes[0], causes.at(-1)]).toEqual(['messaging.message.received', 'crm.deal.created']);
    expect(causes).not.toContain('crm.deal.assigned');
    const contact = await ask(query, steps, { subject: { type: 'CONTACT', id: contactId, field: 'name' } });
    const [first, ...further] = contact.explain.steps.map(({ type }) => type);
    expect(first).toMatch(/^messaging\./);
    expect(further.at(-1)).toBe('crm.contact.created');
  });

  it('sends in the name of whoever went on', async () => {
    together.clock.advance(HOUR);
    await owner().signIn();
    const query = 'query ($id: ID!) { followUp(id: $id) { status code } }';
    const answer = z.object({ followUp: z.object({ status: z.string(), code: z.string().nullable() }) });
    await vi.waitFor(async () => {
      const { followUp } = await ask(query, answer, { id: followUpId });
      expect(followUp).toEqual({ status: 'SENT', code: null });
    }, patience);
  });
});
