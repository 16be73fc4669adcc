import { randomUUID } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';

import { Caller } from '../journey/caller.js';
import { patience, Shop } from './shop.js';
import { Together, useMigratedPostgres } from './together.js';

const node = z.object({
  ...{ key: z.string(), kind: z.string(), at: z.string(), subject: z.object({ type: z.string(), id: z.string() }) },
  record: z.object({ __typename: z.string(), id: z.string() }).nullable(),
  changes: z.array(z.object({ field: z.string() })),
});
const timeline = z.object({
  edges: z.array(z.object({ cursor: z.string(), node })),
  pageInfo: z.object({ hasNextPage: z.boolean() }),
});
const told = z.object({ record: z.object({ timeline }).nullable() });
const named = z.object({ id: z.string() });

type Kind = 'deal' | 'contact' | 'company';

const password = 'tulips under the bridge';

describe('what happened to a record and about it, as one story', () => {
  const postgres = useMigratedPostgres();
  let together: Together;
  let shop: Shop;
  let url: string;
  let [dealId, contactId, companyId, noted] = ['', '', '', ''];

  const does = async (name: string, given: object, shown = 'position') => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${shown} } }`;
    const variables = { input: { idempotencyKey: randomUUID(), ...given } };
    const answer = z.record(z.string(), z.record(z.string(), z.unknown()));
    return (await shop.caller.ask({ query, variables, answer }))[name]!;
  };
  const pageOf = async ([kind, id]: readonly [Kind, string], args: object = {}, by: Caller = shop.caller) => {
    const query = `query ($id: ID!, $first: Int, $after: String, $kinds: [TimelineKind!], $asOf: DateTime) {
      record: ${kind}(id: $id) { timeline(first: $first, after: $after, kinds: $kinds, asOf: $asOf) {
        pageInfo { hasNextPage } edges { cursor node {
          key kind at subject { type id } record { __typename id } changes { field } } } } } }`;
    const { record } = await by.ask({ query, variables: { id, first: 100, ...args }, answer: told });
    return record!.timeline;
  };
  const storyOf = async (of: readonly [Kind, string], args: object = {}, by?: Caller) =>
    (await pageOf(of, args, by)).edges.map(({ node: entry }) => entry);
  const kindsOf = async (of: readonly [Kind, string], args: object = {}, by?: Caller) =>
    (await storyOf(of, args, by)).map(({ kind }) => kind);

  beforeAll(async () => {
    together = await Together.start(postgres());
    ({ url } = await together.open());
    shop = await Shop.open(together, 'Story', url);
    const proposal = await shop.proposalFor('How much are three windows?');
    ({ dealId } = await shop.chat());
    await shop.settled();
    const query = '{ pipelines { stages { id key } } deals(first: 1) { edges { node { contact { id } } } } }';
    const stage = z.object({ id: z.string(), key: z.string() });
    const answer = z.object({
      pipelines: z.array(z.object({ stages: z.array(stage) })),
      deals: z.object({ edges: z.array(z.object({ node: z.object({ contact: named }) })) }),
    });
    const { pipelines, deals } = await shop.caller.ask({ query, answer });
    contactId = deals.edges[0]!.node.contact.id;
    const record = { type: 'DEAL', id: dealId };
    const note = await does('createNote', { record, text: 'Calls on Monday' }, 'note { createdAt }');
    noted = z.object({ createdAt: z.string() }).parse(note['note']).createdAt;
    await vi.waitFor(() => expect(together.clock.now().toISOString() > noted).toBe(true), patience);
    const task = await does('createTask', { record, title: 'Send the offer' }, 'task { id }');
    await does('completeTask', { taskId: named.parse(task['task']).id });
    const stageId = pipelines[0]!.stages.find(({ key }) => key === 'meeting')!.id;
    await does('moveDealToStage', { dealId, stageId });
    await does('approveProposal', { proposalId: proposal.id, expectedVersion: proposal.version });
    await vi.waitFor(() => expect(shop.received.length).toBeGreaterThan(0), patience);
    const company = await does('createCompany', { name: 'Roofs' }, 'company { id }');
    companyId = named.parse(company['company']).id;
    await does('updateContact', { contactId, companyId });
    await shop.settled();
  }, 120_000);
  afterAll(() => together.stop());

  it('tells of a deal in one order, whatever came last first', async () => {
    const story = await storyOf(['deal', dealId]);
    expect(story.map(({ at }) => at)).toEqual(story.map(({ at }) => at).toSorted((a, b) => b.localeCompare(a)));
    const kinds = story.map(({ kind }) => kind).filter((kind) => kind !== 'CHANGED');
    expect(kinds.filter((kind) => !['MESSAGE', 'PROPOSAL_CREATED'].includes(kind))).toEqual([
      ...['PROPOSAL_DECIDED', 'MOVED', 'TASK_COMPLETED', 'TASK_CREATED', 'NOTE', 'CREATED'],
    ]);
    expect(kinds.filter((kind) => kind === 'MESSAGE')).toHaveLength(2);
    expect(story.find(({ kind }) => kind === 'MOVED')?.changes).toContainEqual({ field: 'stageId' });
    for (const { subject, record, kind } of story) expect(record?.id, kind).toBe(subject.id);
  });

  it('goes on page by page without a gap', async () => {
    const all = await storyOf(['deal', dealId]);
    const read: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const { edges, pageInfo } = await pageOf(['deal', dealId], { first: 2, after });
      read.push(...edges.map(({ node: { key } }) => key));
      [after, more] = [edges.at(-1)?.cursor, pageInfo.hasNextPage];
    }
    expect(read).toEqual(all.map(({ key }) => key));
    expect(new Set(read).size).toBe(read.length);
    await expect(pageOf(['deal', dealId], { after: 'none' })).rejects.toThrow('page.cursor');
  });

  it('tells of the kinds that are asked for alone, and of what had been recorded by an instant', async () => {
    const kinds = ['NOTE', 'TASK_COMPLETED'];
    expect(await kindsOf(['deal', dealId], { kinds })).toEqual(['TASK_COMPLETED', 'NOTE']);
    const then = await kindsOf(['deal', dealId], { asOf: noted });
    expect(then).toContain('NOTE');
    for (const later of ['TASK_CREATED', 'MOVED', 'PROPOSAL_DECIDED']) expect(then).not.toContain(later);
    expect(then.filter((kind) => kind === 'MESSAGE')).toHaveLength(1);
    expect(await kindsOf(['deal', dealId], { asOf: '2020-01-01T00:00:00.000Z' })).toEqual([]);
  });

  it('tells of a contact and a company also what was said in their chats, and of a contact what became of its deals', async () => {
    const ofContact = await storyOf(['contact', contactId]);
    expect(ofContact.filter(({ kind }) => kind === 'MESSAGE')).toHaveLength(2);
    expect(ofContact.map(({ kind, subject }) => [kind, subject.type])).toContainEqual(['MOVED', 'DEAL']);
    const ofCompany = await kindsOf(['company', companyId]);
    expect(ofCompany.filter((kind) => kind === 'MESSAGE')).toHaveLength(2);
    expect(ofCompany).toContain('CREATED');
  });

  it('leaves out what whoever asks may not read', async () => {
    const roleId = await shop.role({ permission: 'deals:read', rows: 'ALL' });
    const memberId = await shop.colleague('kim@example.org', password);
    await does('changeMemberRoles', { memberId, roles: [roleId] });
    const kim = new Caller(url);
    await kim.signIn({ email: 'kim@example.org', password });
    await vi.waitFor(async () => {
      const kinds = new Set(await kindsOf(['deal', dealId], {}, kim));
      kinds.delete('CHANGED');
      expect(kinds).toEqual(new Set(['MOVED', 'CREATED']));
    }, patience);
  });
});
